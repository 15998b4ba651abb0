package org.xinchuan.programme;

import org.xinchuan.standard.Faults;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** The five actions (五大行动) of the reform, as tags (DOMAIN.md §1.7). */
public enum ActionTag {
    /** 凝心铸魂. */
    SPIRIT,
    /** 建功赋能. */
    MERIT,
    /** 匠才成长. */
    TALENT,
    /** 暖心聚力. */
    CARE,
    /** 企业落实. */
    ENTERPRISE;

    /** Names of tags, each once. */
    static void check(Faults faults, String field, List<String> names) {
        String all = Arrays.stream(values()).map(ActionTag::name).collect(Collectors.joining(", "));
        for (String name : names) {
            faults.add(
                    Arrays.stream(values()).noneMatch(tag -> tag.name().equals(name)),
                    field,
                    "VALUE_UNKNOWN",
                    "“" + name + "”不在可选值中：" + all,
                    "\"" + name + "\" is none of " + all);
        }
        faults.add(
                new HashSet<>(names).size() < names.size(),
                field,
                "LISTED_TWICE",
                "同一行动列了两次",
                "an action is listed twice");
    }
}
