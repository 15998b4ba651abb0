package org.xinchuan.lineage;

import org.xinchuan.graph.NodeScan;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.StoredNode;
import org.xinchuan.graph.StoredNode.StoredLink;
import org.xinchuan.lineage.fact.PersonFact;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * Reads people and pairings through the kernel of a store in this process: the rows of {@code
 * read/lineage/people} and {@code read/lineage/pairings}, many times faster.
 */
final class StoreScan {

    private static final List<String> PERSON =
            List.of("personId", "name", "employeeNo", "gender", "birthYear", "status");
    private static final List<String> PAIRING =
            List.of("pairingId", "pairsOnly", "startsOn", "endsOn", "status", "sourceDocId");
    static final String SUPERSEDED = "supersededAt";

    private final NodeScan scan;
    private final Map<Long, String> organisations;
    private final Map<Long, String> occupations;
    private final CareerScan careers;
    private long publicName = -1;

    /** Numbers of people by the reference of their node, which have few gaps. */
    private int[] numbers = new int[1 << 16];

    StoreScan(NodeScan scan) {
        this.scan = scan;
        organisations = scan.codes("Organisation");
        occupations = scan.codes("Occupation");
        careers = new CareerScan(scan);
        scan.each(
                "ConsentKind",
                "code",
                List.of("code"),
                node -> {
                    if (node.text("code").equals("PUBLIC_NAME")) {
                        publicName = node.reference();
                    }
                });
    }

    /**
     * Everybody, in order of the ids.
     *
     * @param reader answers a number for the person
     */
    void people(ToIntFunction<Row> reader) {
        scan.each(
                "Person",
                "personId",
                PERSON,
                node -> {
                    int reference = Math.toIntExact(node.reference());
                    while (numbers.length <= reference) {
                        numbers = Arrays.copyOf(numbers, 2 * numbers.length);
                    }
                    numbers[reference] = reader.applyAsInt(person(node));
                });
    }

    /**
     * All pairings, in order of the ids; people have to be read before.
     *
     * @param id of the person of a number
     */
    void pairings(IntFunction<String> id, Consumer<Row> reader) {
        scan.each("Pairing", "pairingId", PAIRING, node -> reader.accept(pairing(node, id)));
    }

    private Row person(StoredNode node) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", node.value("personId"));
        row.put("name", node.value("name"));
        row.put("employeeNoTail", tail(node.text("employeeNo")));
        careers.employment(node)
                .ifPresentOrElse(
                        link -> {
                            row.put("organisation", organisations.get(link.other()));
                            row.put("hired", link.values().get(1));
                            row.put("left", link.values().get(2));
                        },
                        () ->
                                List.of("organisation", "hired", "left")
                                        .forEach(column -> row.put(column, null)));
        row.put(
                "occupation",
                node.links("WORKS_AS", true, SUPERSEDED).stream()
                        .filter(StoreScan::believed)
                        .map(link -> occupations.get(link.other()))
                        .findFirst()
                        .orElse(null));
        row.put("gender", node.value("gender"));
        row.put("birthYear", node.value("birthYear"));
        row.put("status", node.value("status"));
        row.put("posts", careers.posts(node, organisations));
        row.put("grades", careers.grades(node));
        List<List<Object>> honours = careers.honours(node);
        row.put("honours", honours);
        row.put(
                "published",
                !honours.isEmpty()
                        || node.links("CONSENTS_TO", true, SUPERSEDED, "state").stream()
                                .filter(StoreScan::believed)
                                .anyMatch(
                                        link ->
                                                link.other() == publicName
                                                        && "GIVEN".equals(link.values().get(1))));
        return new Row(row);
    }

    private Row pairing(StoredNode node, IntFunction<String> id) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", node.value("pairingId"));
        row.put("mentors", people(node, "MENTORS_IN", id));
        row.put("apprentices", people(node, "APPRENTICED_IN", id));
        Object couples = node.value("pairsOnly");
        row.put("pairsOnly", couples == null ? null : List.of((String[]) couples));
        row.put("startsOn", node.value("startsOn"));
        row.put("endsOn", node.value("endsOn"));
        row.put("status", node.value("status"));
        row.put("document", node.value("sourceDocId"));
        return new Row(row);
    }

    private List<String> people(StoredNode pairing, String type, IntFunction<String> id) {
        return pairing.links(type, false, SUPERSEDED, "position").stream()
                .filter(StoreScan::believed)
                .sorted(Comparator.comparingLong(StoreScan::position))
                .map(link -> id.apply(numbers[(int) link.other()]))
                .toList();
    }

    private static String tail(String employeeNo) {
        return employeeNo == null
                ? null
                : employeeNo.substring(Math.max(0, employeeNo.length() - PersonFact.TAIL));
    }

    static boolean believed(StoredLink link) {
        return link.values().getFirst() == null;
    }

    private static long position(StoredLink link) {
        Object position = link.values().get(1);
        return position == null ? Long.MAX_VALUE : ((Number) position).longValue();
    }
}
