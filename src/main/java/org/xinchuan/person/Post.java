package org.xinchuan.person;

import org.xinchuan.standard.Faults;
import org.xinchuan.standard.PartialDate;

/**
 * A post that a person held, as far as the history is known; the newest stands in {@link Person}.
 */
public record Post(
        String person,
        PartialDate from,
        String organisation,
        PartialDate to,
        String employeeNo,
        String occupation,
        String post) {

    public Post {
        new Faults()
                .required("person", person)
                .code("person", person)
                .required("organisation", organisation)
                .code("organisation", organisation)
                .code("occupation", occupation)
                .order("from", from, "to", to)
                .orThrow();
    }
}
