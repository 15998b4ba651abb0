package org.xinchuan.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which role may do what to which records: {@code access.csv}, the one table that the code reads
 * and the tests enumerate. Source: TRUST.md §3.3.
 */
public final class RightsTable {

    private static final String FILE = "/access.csv";

    private final Map<Operation, Map<Role, Cell>> rows;

    private RightsTable(Map<Operation, Map<Role, Cell>> rows) {
        this.rows = rows;
    }

    /**
     * Reads the table that ships.
     *
     * @throws IllegalStateException when an operation or a role is missing in it
     */
    public static RightsTable shipped() {
        try (InputStream in = RightsTable.class.getResourceAsStream(FILE)) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RightsTable of(List<String> lines) {
        List<Role> roles =
                Arrays.stream(lines.getFirst().split(",")).skip(1).map(Role::valueOf).toList();
        Map<Operation, Map<Role, Cell>> rows = new EnumMap<>(Operation.class);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<Role, Cell> row = new EnumMap<>(Role.class);
            for (int i = 0; i < roles.size(); i++) {
                row.put(roles.get(i), Cell.of(cells[i + 1]));
            }
            rows.put(Operation.valueOf(cells[0]), row);
        }
        for (Operation operation : Operation.values()) {
            Map<Role, Cell> row = rows.get(operation);
            if (row == null || row.size() < Role.values().length) {
                throw new IllegalStateException(
                        "the table of rights says too little of " + operation);
            }
        }
        return new RightsTable(rows);
    }

    public Cell cell(Operation operation, Role role) {
        return rows.get(operation).get(role);
    }
}
