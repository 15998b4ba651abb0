package org.xinchuan.lineage;

import org.xinchuan.graph.NodeScan;
import org.xinchuan.graph.StoredNode;
import org.xinchuan.graph.StoredNode.StoredLink;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what is counted of people's working lives through the kernel. */
final class CareerScan {

    private static final Comparator<List<Object>> FIRST_AS_TEXT =
            Comparator.comparing(values -> (String) values.getFirst());
    private static final Comparator<List<Object>> POSTS =
            FIRST_AS_TEXT
                    .thenComparing(
                            post -> (LocalDate) post.get(2),
                            Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(
                            post -> (LocalDate) post.get(3),
                            Comparator.nullsLast(Comparator.naturalOrder()));
    private static final Comparator<List<Object>> HONOURS =
            Comparator.<List<Object>, Boolean>comparing(honour -> (Boolean) honour.get(1))
                    .thenComparing(
                            honour -> (LocalDate) honour.getFirst(),
                            Comparator.nullsLast(Comparator.naturalOrder()));

    private final Set<Long> modelWorker = new HashSet<>();

    CareerScan(NodeScan scan) {
        scan.each(
                "Honour",
                "code",
                List.of("code", "modelWorker"),
                node -> {
                    if (Boolean.TRUE.equals(node.value("modelWorker"))) {
                        modelWorker.add(node.reference());
                    }
                });
    }

    /** Who employs somebody, from when and until when. */
    Optional<StoredLink> employment(StoredNode person) {
        return person
                .links("EMPLOYED_BY", true, StoreScan.SUPERSEDED, "validFrom", "validTo")
                .stream()
                .filter(StoreScan::believed)
                .findFirst();
    }

    /** Posts held: organisation, trade, first day, first day no longer. */
    List<List<Object>> posts(StoredNode person, Map<Long, String> organisations) {
        List<StoredLink> links =
                person.links(
                        "HELD_POST",
                        true,
                        StoreScan.SUPERSEDED,
                        "occupation",
                        "validFrom",
                        "validTo");
        return links.isEmpty()
                ? List.of()
                : links.stream()
                        .filter(StoreScan::believed)
                        .map(
                                link ->
                                        Arrays.<Object>asList(
                                                organisations.get(link.other()),
                                                link.values().get(1),
                                                link.values().get(2),
                                                link.values().get(3)))
                        .sorted(POSTS)
                        .toList();
    }

    /** Certificates of the eight levels: grade, first day, first day no longer. */
    List<List<Object>> grades(StoredNode person) {
        return person.links("HOLDS", true, StoreScan.SUPERSEDED).stream()
                .filter(StoreScan::believed)
                .map(link -> person.of(link.other(), "scheme", "grade", "validFrom", "validTo"))
                .filter(certificate -> "EIGHT_LEVEL".equals(certificate.getFirst()))
                .map(certificate -> certificate.subList(1, 4))
                .sorted(FIRST_AS_TEXT)
                .toList();
    }

    /** Honours: the day, and whether it is one of a model worker. */
    List<List<Object>> honours(StoredNode person) {
        return person.links("HONOURED", true, StoreScan.SUPERSEDED, "validFrom").stream()
                .filter(StoreScan::believed)
                .map(
                        link ->
                                Arrays.<Object>asList(
                                        link.values().get(1), modelWorker.contains(link.other())))
                .sorted(HONOURS)
                .toList();
    }
}
