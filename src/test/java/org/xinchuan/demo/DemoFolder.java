package org.xinchuan.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The demo group's files as tests look at them. */
final class DemoFolder {

    /** Generated once for all tests; nothing in it can be changed. */
    static final DemoFolder DEMO = new DemoFolder();

    private final Map<String, Sheet> sheets =
            DemoGroup.sheets().stream()
                    .collect(Collectors.toUnmodifiableMap(Sheet::name, Function.identity()));

    private DemoFolder() {}

    Map<String, Sheet> sheets() {
        return sheets;
    }

    List<Map<String, String>> rows(String file) {
        return sheets.get(file).records();
    }

    /** Every value of a column, lists taken apart, empty cells left out. */
    List<String> values(String file, String column) {
        return rows(file).stream()
                .flatMap(row -> listed(row.get(column)))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    Set<String> keys(String file, String column) {
        return Set.copyOf(values(file, column));
    }

    Map<String, Map<String, String>> byKey(String file, String column) {
        return rows(file).stream()
                .collect(Collectors.toMap(row -> row.get(column), Function.identity()));
    }

    /** The pairings that are generated, B001 and up. */
    List<Map<String, String>> generatedPairings() {
        return rows("pairings.csv").stream().filter(row -> row.get("id").startsWith("B")).toList();
    }

    static Stream<String> listed(String cell) {
        return Arrays.stream(cell.split(";"));
    }
}
