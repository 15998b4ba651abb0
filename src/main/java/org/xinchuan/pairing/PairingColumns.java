package org.xinchuan.pairing;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.NodeScan;
import org.xinchuan.graph.StoredNode;
import org.xinchuan.ledger.KeptColumns;
import org.xinchuan.ledger.Keys;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * All pairings in memory, to be listed: whom one sees at which organisations is no index of the
 * store, and how many there are is part of the answer.
 */
public final class PairingColumns extends KeptColumns<PairingState> {

    /** With more changed since than this it is built anew. */
    private static final int MOST = 1000;

    private static final String STATEMENT = "read/pairing/listed";
    private static final String SUPERSEDED = "supersededAt";
    private static final String PAIRING = "pairing";
    private static final String PERSON = "person";
    private static final List<String> PROPERTIES =
            List.of(
                    "pairingId",
                    "validFrom",
                    "validTo",
                    "status",
                    "unconfirmedBy",
                    "programme",
                    "startsOn",
                    "revision");

    private final Graph graph;
    private final int most;

    public PairingColumns(Graph graph) {
        this(graph, MOST);
    }

    PairingColumns(Graph graph, int most) {
        super("pairings");
        this.graph = graph;
        this.most = most;
    }

    /** Somebody may work elsewhere, and be in other pairings, after a transfer or a merge. */
    @Override
    protected boolean touches(String subject) {
        return subject.startsWith(PAIRING + ":") || subject.startsWith(PERSON + ":");
    }

    @Override
    protected PairingState build() {
        PairingTable.Builder pairings = new PairingTable.Builder();
        all(
                pairing -> {
                    orClosed();
                    pairings.add(pairing);
                });
        return PairingState.of(pairings.done());
    }

    @Override
    protected PairingState followed(PairingState state, Set<String> subjects) {
        if (subjects.size() > most) {
            return null;
        }
        Set<String> ids = new LinkedHashSet<>(Keys.of(PAIRING, subjects));
        graph.readSoon("read/pairing/of-people", Map.of("keys", Keys.of(PERSON, subjects)))
                .forEach(row -> ids.add(row.text("id")));
        return state.later().size() + ids.size() > most ? null : state.with(ids, of(ids));
    }

    private List<ListedPairing> of(Collection<String> ids) {
        return graph.readSoon(STATEMENT, Map.of("keys", List.copyOf(ids))).stream()
                .map(ListedPairing::of)
                .toList();
    }

    /** All of them, in order of the ids. */
    private void all(Consumer<ListedPairing> reader) {
        graph.scan()
                .ifPresentOrElse(
                        scan -> new Scan(scan).each(reader),
                        () ->
                                Keys.readAll(
                                        graph,
                                        "read/pairing/keys",
                                        STATEMENT,
                                        row -> reader.accept(ListedPairing.of(row))));
    }

    /** The rows of the statement through the kernel of a store in this process. */
    private final class Scan {
        private final NodeScan scan;
        private final Map<Long, String> organisations;

        /** Who employs people, by the reference of their node, which have few gaps. */
        private String[] employers = new String[1 << 16];

        Scan(NodeScan scan) {
            this.scan = scan;
            organisations = scan.codes("Organisation");
        }

        void each(Consumer<ListedPairing> reader) {
            scan.each("Person", "personId", List.of("personId"), this::employer);
            scan.each(
                    "Pairing",
                    "pairingId",
                    PROPERTIES,
                    node -> {
                        if (node.value("revision") != null) {
                            reader.accept(pairing(node));
                        }
                    });
        }

        private void employer(StoredNode person) {
            orClosed();
            int reference = Math.toIntExact(person.reference());
            while (employers.length <= reference) {
                employers = Arrays.copyOf(employers, 2 * employers.length);
            }
            employers[reference] = organisation(person, "EMPLOYED_BY");
        }

        private ListedPairing pairing(StoredNode node) {
            String[] unconfirmed = (String[]) node.value("unconfirmedBy");
            return new ListedPairing(
                    node.text("pairingId"),
                    (LocalDate) node.value("validFrom"),
                    (LocalDate) node.value("validTo"),
                    PairingStatus.valueOf(node.text("status")),
                    organisation(node, "UNDER"),
                    Stream.of("MENTORS_IN", "APPRENTICED_IN")
                            .flatMap(type -> others(node, type, false))
                            .map(person -> employers[Math.toIntExact(person)])
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList(),
                    unconfirmed == null ? List.of() : List.of(unconfirmed),
                    node.text("programme"),
                    Due.since(node.text("startsOn"), assessed(node)));
        }

        /** The day of the last assessment, or null. */
        private static String assessed(StoredNode node) {
            return others(node, "ASSESSES", false)
                    .map(assessment -> (String) node.of(assessment, "heldOn").getFirst())
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }

        private String organisation(StoredNode node, String type) {
            return others(node, type, true).map(organisations::get).findFirst().orElse(null);
        }

        private static Stream<Long> others(StoredNode node, String type, boolean outgoing) {
            return node.links(type, outgoing, SUPERSEDED).stream()
                    .filter(link -> link.values().getFirst() == null)
                    .map(StoredNode.StoredLink::other);
        }
    }
}
