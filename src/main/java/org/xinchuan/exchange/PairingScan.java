package org.xinchuan.exchange;

import org.xinchuan.graph.NodeScan;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.StoredNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All pairings through the kernel of a store in this process: the rows of {@link
 * PairingFacts#STATEMENT}, some ten times as fast.
 */
final class PairingScan {

    private static final List<String> PROPERTIES =
            List.of(
                    "pairingId",
                    "revision",
                    "pairsOnly",
                    "startsOn",
                    "endsOn",
                    "status",
                    "loopReason");

    private PairingScan() {}

    /** Hands all pairings over, in order of their ids. */
    static void each(NodeScan scan, Consumer<Row> use) {
        scan.each(
                "Pairing",
                "pairingId",
                PROPERTIES,
                node -> {
                    if (node.value("revision") != null) {
                        use.accept(row(node));
                    }
                });
    }

    private static Row row(StoredNode node) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", node.value("pairingId"));
        row.put("mentors", people(node, "MENTORS_IN"));
        row.put("apprentices", people(node, "APPRENTICED_IN"));
        Object couples = node.value("pairsOnly");
        row.put("pairsOnly", couples == null ? null : List.of((String[]) couples));
        for (String property : List.of("startsOn", "endsOn", "status", "loopReason")) {
            row.put(property, node.value(property));
        }
        return new Row(row);
    }

    private static List<String> people(StoredNode pairing, String type) {
        return pairing.links(type, false, "supersededAt").stream()
                .filter(link -> link.values().getFirst() == null)
                .map(link -> (String) pairing.of(link.other(), "personId").getFirst())
                .toList();
    }
}
