package org.xinchuan.organisation;

import org.xinchuan.standard.Faults;

/** An administrative region of GB/T 2260. */
public record Region(String code, String name, String parent) {

    public Region {
        new Faults()
                .required("code", code)
                .code("code", code)
                .required("name", name)
                .code("parent", parent)
                .orThrow();
    }
}
