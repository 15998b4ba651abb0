package org.xinchuan.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Joins rows that tell one agreement: the same number, the same mentors, the same dates, and an
 * apprentice in each row. A number that stands on two different agreements is refused.
 */
final class SameAgreement {

    private final Faulty faulty;

    SameAgreement(Faulty faulty) {
        this.faulty = faulty;
    }

    List<WrittenPairing> joined(List<WrittenPairing> rows) {
        Map<String, Integer> byNumber = new HashMap<>();
        List<WrittenPairing> joined = new ArrayList<>();
        for (WrittenPairing row : rows) {
            Integer before = row.number().isEmpty() ? null : byNumber.get(row.number());
            if (before == null) {
                byNumber.put(row.number(), joined.size());
                joined.add(row);
            } else if (repeats(joined.get(before), row)) {
                new Duplicates(faulty).said(row.at("apprentices"), joined.get(before).spot());
            } else if (same(joined.get(before), row)) {
                joined.set(before, joined.get(before).with(row));
            } else {
                int first = joined.get(before).spot().row();
                faulty.error(
                        row.at("agreementNo"),
                        "DUPLICATE_IN_FILE",
                        "协议编号在第 " + first + " 行已用于另一份协议",
                        "row " + first + " has another agreement of this number");
                joined.add(row);
            }
        }
        return joined;
    }

    /** Whether a row says nothing that was not said. */
    private static boolean repeats(WrittenPairing one, WrittenPairing other) {
        return same(one, other) && keys(one.apprentices()).containsAll(keys(other.apprentices()));
    }

    private static boolean same(WrittenPairing one, WrittenPairing other) {
        return keys(one.mentors()).equals(keys(other.mentors()))
                && Objects.equals(one.signedOn(), other.signedOn())
                && Objects.equals(one.startsOn(), other.startsOn())
                && Objects.equals(one.endsOn(), other.endsOn());
    }

    private static List<String> keys(List<WrittenPerson> people) {
        return people.stream().map(WrittenPerson::key).sorted().toList();
    }
}
