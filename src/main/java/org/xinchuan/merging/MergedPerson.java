package org.xinchuan.merging;

import org.xinchuan.standard.Faults;

/**
 * An id that was merged into another and leads there: a row of {@code merged_people.csv}.
 *
 * @param id of the record that went
 * @param into id of the record that stayed
 */
public record MergedPerson(String id, String into) {

    public MergedPerson {
        Faults faults =
                new Faults()
                        .required("id", id)
                        .code("id", id)
                        .required("into", into)
                        .code("into", into);
        faults.add(
                id != null && id.equals(into),
                "into",
                "SAME_RECORD",
                "不能并入自身",
                "a record cannot be merged into itself");
        faults.orThrow();
    }
}
