package org.xinchuan.skill;

import org.xinchuan.standard.Faults;

/**
 * Which professional title a qualification or grade stands for (贯通).
 *
 * @param years of work in the qualification that the title takes besides it; null for none
 * @param document what says so, by id or title
 */
public record TitleBridge(String qualification, String title, Integer years, String document) {

    public TitleBridge {
        new Faults()
                .required("qualification", qualification)
                .name("qualification", qualification)
                .required("title", title)
                .name("title", title)
                .add(
                        years != null && years < 0,
                        "years",
                        "NUMBER_INVALID",
                        "年限不能是负数",
                        "years are not negative")
                .orThrow();
    }
}
