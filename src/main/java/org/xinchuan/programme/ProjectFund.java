package org.xinchuan.programme;

import org.xinchuan.standard.Faults;
import org.xinchuan.standard.PartialDate;

/**
 * Money that a pilot project was given on a day.
 *
 * @param project code of the project
 * @param payer name of the body that gave it; one gives once a day
 * @param document by which it was given, by id or title
 */
public record ProjectFund(
        String project, PartialDate paidOn, String payer, Long yuan, String document) {

    public ProjectFund {
        new Faults()
                .required("project", project)
                .code("project", project)
                .required("paidOn", paidOn)
                .name("payer", payer)
                .required("yuan", yuan)
                .add(
                        yuan != null && yuan < 0,
                        "yuan",
                        "NUMBER_INVALID",
                        "资金不能是负数",
                        "funding is not negative")
                .orThrow();
    }
}
