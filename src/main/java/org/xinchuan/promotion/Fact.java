package org.xinchuan.promotion;

import org.xinchuan.standard.PartialDate;

import java.util.List;

/**
 * Something recorded that counts for a condition.
 *
 * @param counts what is counted once however many facts say it, such as {@code person:P1}
 * @param record the record that says it, such as {@code pairing:A001}
 * @param kind of what says it
 * @param name of the person, result or studio
 * @param detail role, honour, grade or level in the code's word, or null
 * @param detailName what the catalogue calls it, or null
 * @param organisations to which the record belongs, for what is not everybody's to see
 * @param certain whether the dates on record leave no doubt that it counts on the day
 */
record Fact(
        String counts,
        String record,
        Kind kind,
        String name,
        String detail,
        String detailName,
        PartialDate from,
        PartialDate to,
        List<String> organisations,
        boolean certain) {

    /** What a fact is about. */
    public enum Kind {
        FOUNDING,
        NAMING,
        MEMBER,
        HONOUR,
        GRADE,
        RESULT,
        APPRENTICE
    }
}
