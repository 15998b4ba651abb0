package org.xinchuan.exchange;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The graph as JSON Lines: a record a line, with the name of its table and the columns of the
 * interchange format; numbers, flags and lists as such, everything else as text. What is unknown is
 * left out.
 */
final class JsonLines implements GraphForm {

    private static final ObjectWriter LINES =
            new JsonMapper().writer().withRootValueSeparator("\n");

    @Override
    public void write(Path file, Rows rows) throws IOException {
        try (SequenceWriter lines = LINES.writeValues(file.toFile())) {
            for (Table<?> table : Tables.ALL) {
                rows.of(table, cells -> lines.write(record(table, cells)));
            }
        }
    }

    private static Map<String, Object> record(Table<?> table, List<String> cells) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("table", table.file().replace(".csv", ""));
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                record.put(columns.get(i).name(), value(columns.get(i), cells.get(i)));
            }
        }
        return record;
    }

    private static Object value(Column column, String cell) {
        return switch (column.value(cell)) {
            case Number number -> number;
            case Boolean flag -> flag;
            case List<?> list -> list;
            default -> cell;
        };
    }
}
