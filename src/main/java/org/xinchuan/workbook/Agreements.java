package org.xinchuan.workbook;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Rows;
import org.xinchuan.pairing.Pairing;
import org.xinchuan.pairing.PairingStatus;
import org.xinchuan.standard.PartialDate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pairings that are recorded already, so that the same row again is the same pairing: by the
 * number of the agreement, else by the people and the beginning.
 */
final class Agreements {

    private static final int PORTION = 1_000;

    private final Graph graph;
    private final Map<String, List<Pairing>> byNumber = new HashMap<>();
    private final Map<Set<String>, List<Pairing>> byMentors = new HashMap<>();
    private final Set<String> read = new HashSet<>();

    Agreements(Graph graph) {
        this.graph = graph;
    }

    /**
     * Reads the pairings of some numbers, and those in which one of some people teaches another:
     * what else a mentor taught is not asked.
     *
     * @param couples a mentor and an apprentice each
     */
    void load(Collection<String> numbers, Collection<List<String>> couples) {
        load("read/pairing/agreed", "numbers", numbers.stream().distinct().sorted().toList());
        load("read/pairing/between", "couples", couples.stream().distinct().toList());
    }

    /**
     * The pairing that a row speaks of; empty when it is a new one.
     *
     * @param number of the agreement; empty when it has none
     * @param organisation under which it was signed; null when that is not known
     */
    Optional<Pairing> of(
            String number,
            String organisation,
            List<String> mentors,
            List<String> apprentices,
            PartialDate startsOn) {
        if (!number.isEmpty()) {
            List<Pairing> same =
                    byNumber.getOrDefault(number, List.of()).stream()
                            .filter(
                                    one ->
                                            organisation == null
                                                    || one.organisation() == null
                                                    || one.organisation().equals(organisation)
                                                    || new HashSet<>(one.mentors())
                                                            .equals(new HashSet<>(mentors)))
                            .toList();
            if (same.size() == 1) {
                return Optional.of(same.getFirst());
            }
        }
        return byMentors.getOrDefault(new HashSet<>(mentors), List.of()).stream()
                .filter(one -> number.isEmpty() || one.agreementNo() == null)
                .filter(one -> new HashSet<>(one.apprentices()).equals(new HashSet<>(apprentices)))
                .filter(one -> Amendment.agree(one.startsOn(), startsOn))
                .findFirst();
    }

    private void load(String statement, String parameter, List<?> all) {
        PortionedRead portions = new PortionedRead(graph, PORTION);
        List<String> ids = new ArrayList<>();
        portions.read(
                statement,
                all,
                portion -> Map.of(parameter, portion),
                row -> {
                    if (read.add(row.text("id"))) {
                        ids.add(row.text("id"));
                    }
                });
        portions.read(
                "read/pairing/rows",
                ids,
                portion -> Map.of("keys", portion),
                row -> enter(Rows.to(Pairing.class, row)));
    }

    private void enter(Pairing pairing) {
        if (pairing.agreementNo() != null) {
            byNumber.computeIfAbsent(pairing.agreementNo(), n -> new ArrayList<>(1)).add(pairing);
        }
        Set<String> mentors = new HashSet<>(pairing.mentors());
        List<Pairing> same = byMentors.computeIfAbsent(mentors, m -> new ArrayList<>(1));
        // What was entered in error comes after what counts.
        same.add(pairing.status() == PairingStatus.VOID ? same.size() : 0, pairing);
    }
}
