package org.xinchuan.studio;

import org.xinchuan.standard.Faults;
import org.xinchuan.standard.PartialDate;

import java.util.List;

/** An alliance of studios across units; it is no parentage. */
public record Alliance(
        String code, String name, PartialDate foundedOn, String lead, List<String> members) {

    public Alliance {
        members = members == null ? List.of() : List.copyOf(members);
        new Faults()
                .required("code", code)
                .code("code", code)
                .required("name", name)
                .code("lead", lead)
                .codes("members", members)
                .orThrow();
    }
}
