package org.xinchuan.exchange;

import org.xinchuan.lineage.fact.Couple;
import org.xinchuan.lineage.fact.PairingFact;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The graph as GraphML, which Gephi, yEd and NetworkX open. A row is a node, and each of its
 * references an edge that is called as the column is; a row whose key is two references (who is in
 * a studio, what a studio grew out of, who was at an event, who holds an honour) is an edge between
 * these. Beside the agreements stands an edge {@code taught} from each mentor to each apprentice of
 * a pairing that counts: the line that one wants to see.
 */
final class GraphMl implements GraphForm {

    /** The edge from a mentor to an apprentice; not a column of any table. */
    private static final String TAUGHT = "taught";

    private static final String KIND = "kind";
    private static final String LABEL = "label";

    @Override
    public void write(Path file, Rows rows) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                GraphMlWriter graph = new GraphMlWriter(out, keys(false), keys(true))) {
            for (Table<?> table : Tables.ALL) {
                if (ends(table).isEmpty()) {
                    rows.of(table, cells -> graph.node(subject(table, cells), node(table, cells)));
                }
            }
            for (Table<?> table : Tables.ALL) {
                rows.of(table, cells -> edges(graph, table, cells));
            }
        }
    }

    /** What nodes or edges have to them, with the type of each by the words of GraphML. */
    private static Map<String, String> keys(boolean ofEdges) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put(LABEL, "string");
        keys.put(KIND, "string");
        if (ofEdges) {
            List.of("pairing", "startsOn", "endsOn").forEach(name -> keys.put(name, "string"));
        }
        for (Table<?> table : Tables.ALL) {
            if (ends(table).isEmpty() != ofEdges) {
                table.columns()
                        .forEach(
                                column ->
                                        keys.merge(
                                                column(column.name()),
                                                type(column),
                                                (one, other) ->
                                                        one.equals(other) ? one : "string"));
            }
        }
        return keys;
    }

    /** Gephi reads a column {@code id} as the one of its nodes. */
    private static String column(String name) {
        return name.equals("id") || name.equals(KIND) ? "its_" + name : name;
    }

    private static String type(Column column) {
        return switch (column.type().getSimpleName()) {
            case "Boolean" -> "boolean";
            case "Integer" -> "int";
            case "Long" -> "long";
            case "Double" -> "double";
            default -> "string";
        };
    }

    /** The two columns between which a row is an edge; none when it is a node. */
    private static List<String> ends(Table<?> table) {
        List<String> ends =
                table.key().stream()
                        .filter(
                                key ->
                                        table.references().stream()
                                                .anyMatch(one -> one.column().equals(key)))
                        .toList();
        return ends.size() == 2 ? ends : List.of();
    }

    private static String subject(Table<?> table, List<String> cells) {
        return table.name() + ":" + String.join("|", table.key(cells));
    }

    private static Map<String, String> node(Table<?> table, List<String> cells) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put(LABEL, label(table, cells));
        data.put(KIND, table.name());
        data.putAll(data(table, cells));
        return data;
    }

    private static String label(Table<?> table, List<String> cells) {
        for (String column : List.of("name", "title")) {
            int position = table.position(column);
            if (position >= 0 && !cells.get(position).isEmpty()) {
                return cells.get(position);
            }
        }
        return String.join(" ", table.key(cells));
    }

    private static Map<String, String> data(Table<?> table, List<String> cells) {
        Map<String, String> data = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                data.put(column(table.columns().get(i).name()), cells.get(i));
            }
        }
        return data;
    }

    private static void edges(GraphMlWriter graph, Table<?> table, List<String> cells)
            throws IOException {
        List<String> ends = ends(table);
        if (!ends.isEmpty()) {
            Map<String, String> data = new LinkedHashMap<>();
            data.put(LABEL, table.name());
            data.put(KIND, table.name());
            data.putAll(data(table, cells));
            graph.edge(
                    targets(table, ends.getFirst(), cells).getFirst(),
                    targets(table, ends.getLast(), cells).getFirst(),
                    data);
            return;
        }
        for (Reference reference : table.references()) {
            for (String target : targets(table, reference, cells)) {
                graph.edge(subject(table, cells), target, named(reference.column()));
            }
        }
        if (table == Tables.PAIRINGS) {
            taught(graph, cells);
        }
    }

    private static void taught(GraphMlWriter graph, List<String> cells) throws IOException {
        PairingFact pairing = PairingFacts.of(Tables.PAIRINGS.record(cells));
        if (!pairing.status().counts()) {
            return;
        }
        Map<String, String> data = named(TAUGHT);
        data.put("pairing", pairing.id());
        if (pairing.startsOn() != null) {
            data.put("startsOn", pairing.startsOn().toString());
        }
        if (pairing.endsOn() != null) {
            data.put("endsOn", pairing.endsOn().toString());
        }
        for (Couple couple : pairing.couples()) {
            graph.edge("person:" + couple.mentor(), "person:" + couple.apprentice(), data);
        }
    }

    private static Map<String, String> named(String kind) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put(LABEL, kind);
        data.put(KIND, kind);
        return data;
    }

    /** The nodes that a column refers to, by whichever of its references fits the cell. */
    private static List<String> targets(Table<?> table, String column, List<String> cells) {
        return table.references().stream()
                .filter(reference -> reference.column().equals(column))
                .flatMap(reference -> targets(table, reference, cells).stream())
                .toList();
    }

    private static List<String> targets(Table<?> table, Reference reference, List<String> cells) {
        List<String> targets = new ArrayList<>();
        String cell = cells.get(table.position(reference.column()));
        for (String key : cell.split(";")) {
            if (!key.isEmpty() && key.startsWith(reference.prefix())) {
                targets.add(reference.target() + ":" + key.substring(reference.prefix().length()));
            }
        }
        return targets;
    }
}
