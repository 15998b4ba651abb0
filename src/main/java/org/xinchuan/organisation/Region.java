package org.xinchuan.organisation;

import org.xinchuan.standard.Faults;
import org.xinchuan.table.Column;

import java.util.List;

/** An administrative region of GB/T 2260. */
public record Region(String code, String name, String parent) {
    /** What a file of regions has in it. */
    static List<Column<Region>> columns() {
        return List.of(
                Column.of("代码", "code", Region::code),
                Column.of("名称", "name", Region::name),
                Column.of("上级代码", "parent", Region::parent));
    }

    public Region {
        new Faults()
                .required("code", code)
                .code("code", code)
                .required("name", name)
                .code("parent", parent)
                .orThrow();
    }
}
