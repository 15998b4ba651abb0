package org.xinchuan.merging;

import org.xinchuan.standard.Fault;
import org.xinchuan.standard.Faults;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A wish to make one record of two people's records.
 *
 * @param into id of the record that stays
 * @param keepFrom fields of which the value of the record that goes is kept
 * @param keepInto fields of which the value of the record that stays is kept; what one record says
 *     and the other does not is kept without a word
 */
public record Merge(String into, List<String> keepFrom, List<String> keepInto) {

    /** What the two records may say differently, and somebody has to decide. */
    static final Set<String> FIELDS =
            Set.of("name", "gender", "birthYear", "identityNumber", "phone");

    public Merge {
        keepFrom = keepFrom == null ? List.of() : List.copyOf(keepFrom);
        keepInto = keepInto == null ? List.of() : List.copyOf(keepInto);
        Faults faults = new Faults().required("into", into).code("into", into);
        fields(faults, "keepFrom", keepFrom);
        fields(faults, "keepInto", keepInto);
        Set<String> both = new HashSet<>(keepFrom);
        both.retainAll(keepInto);
        faults.add(
                !both.isEmpty(),
                "keepFrom",
                "FIELD_TWICE",
                "同一字段只能保留一方的值：" + both,
                "a field keeps the value of one record: " + both);
        faults.orThrow();
    }

    /** Whether somebody has decided about a field. */
    boolean decides(String field) {
        return keepFrom.contains(field) || keepInto.contains(field);
    }

    /** The fault of a record that is to be merged into itself. */
    static Fault itself() {
        return Fault.of("into", "SAME_RECORD", "不能并入自身", "a record cannot be merged into itself");
    }

    private static void fields(Faults faults, String list, List<String> named) {
        for (String field : named) {
            faults.add(
                    !FIELDS.contains(field),
                    list,
                    "VALUE_UNKNOWN",
                    "“" + field + "”不是可选择的字段，可选：" + String.join("、", sorted()),
                    "\"" + field + "\" is none of " + String.join(", ", sorted()));
        }
    }

    private static List<String> sorted() {
        return FIELDS.stream().sorted().toList();
    }
}
