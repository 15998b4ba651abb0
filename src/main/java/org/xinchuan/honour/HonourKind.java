package org.xinchuan.honour;

import org.xinchuan.standard.Faults;
import org.xinchuan.table.Column;

import java.util.List;

/**
 * An honour of the catalogue.
 *
 * @param modelWorker whether its holders count as model workers (劳模)
 */
public record HonourKind(
        String code, String name, String level, String issuer, Boolean modelWorker) {
    /** What a file of the catalogue of honours has in it. */
    static List<Column<HonourKind>> columns() {
        return List.of(
                Column.of("代码", "code", HonourKind::code),
                Column.of("名称", "name", HonourKind::name),
                Column.of("级别", "level", HonourKind::level),
                Column.of("颁发单位", "issuer", HonourKind::issuer),
                Column.of("是否劳模荣誉", "makes a model worker", HonourKind::modelWorker));
    }

    public HonourKind {
        new Faults().required("code", code).code("code", code).required("name", name).orThrow();
    }
}
