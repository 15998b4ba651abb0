package org.xinchuan.merging;

import org.xinchuan.standard.Bilingual;

import java.util.List;

/**
 * Why two records cannot be made one as they stand.
 *
 * @param code a stable name such as {@code PAIR_OVERLAP}
 * @param field of the wish that would decide it, or empty
 * @param records that it is about, such as {@code pairing:A1}
 */
record MergeConflict(String code, String field, List<String> records, Bilingual message) {

    MergeConflict {
        records = List.copyOf(records);
    }

    static MergeConflict of(String code, List<String> records, String zh, String en) {
        return new MergeConflict(code, "", records, new Bilingual(zh, en));
    }

    /** The same in the language of a caller. */
    MergeAnswer.Conflict in(String language) {
        return new MergeAnswer.Conflict(code, field, records, message.in(language));
    }
}
