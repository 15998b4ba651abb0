package org.xinchuan.standard;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The five actions (五大行动) of the reform of the industrial workforce, as tags on what was done for
 * them (DOMAIN.md §1.7).
 */
public enum ActionTag implements Labelled {
    SPIRIT("凝心铸魂", "heart and spirit"),
    MERIT("建功赋能", "merit and ability"),
    TALENT("匠才成长", "growing craftsmen"),
    CARE("暖心聚力", "care"),
    ENTERPRISE("企业落实", "done by the enterprise");

    private final Bilingual label;

    ActionTag(String chinese, String english) {
        this.label = new Bilingual(chinese, english);
    }

    @Override
    public Bilingual label() {
        return label;
    }

    /** A fault in {@code faults} for each tag that is none of the five, and for one given twice. */
    public static void check(Faults faults, String field, List<String> tags) {
        Collection<String> known = Arrays.stream(values()).map(Enum::name).toList();
        String all = known.stream().collect(Collectors.joining(", "));
        for (String tag : tags) {
            faults.add(
                    !known.contains(tag),
                    field,
                    "VALUE_UNKNOWN",
                    "“" + tag + "”不在可选值中：" + all,
                    "\"" + tag + "\" is none of " + all);
        }
        faults.add(
                tags.stream().distinct().count() < tags.size(),
                field,
                "LISTED_TWICE",
                "同一行动列了两次",
                "an action is listed twice");
    }
}
