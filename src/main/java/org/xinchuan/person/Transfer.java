package org.xinchuan.person;

import org.xinchuan.standard.Faults;
import org.xinchuan.standard.PartialDate;

/**
 * The post that somebody moves to; the present one becomes one that was held. What is left out is
 * unknown.
 *
 * @param organisation where the person works from then on
 * @param from the first day there, exact; the present post ends on the day before
 */
public record Transfer(
        String organisation, PartialDate from, String employeeNo, String occupation, String post) {

    public Transfer {
        new Faults()
                .required("organisation", organisation)
                .code("organisation", organisation)
                .required("from", from)
                .add(
                        from != null && !from.isDay(),
                        "from",
                        "DATE_INVALID",
                        "调动日期请写到日",
                        "a transfer needs a day")
                .code("occupation", occupation)
                .orThrow();
    }
}
