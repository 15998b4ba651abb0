package org.xinchuan.workbook;

import org.xinchuan.graph.Graph;
import org.xinchuan.pairing.Assessment;
import org.xinchuan.pairing.Pairing;
import org.xinchuan.pairing.PairingHint;
import org.xinchuan.pairing.PairingHints;
import org.xinchuan.workbook.PairingRecords.Told;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges what a register would record of pairings by the rules of pairing in force (DOMAIN.md
 * §3.1), the rows before counted along: what blocks is an error of its cell, what warns a warning.
 * What was so before the register is said no more.
 */
final class RegisterRules {

    private static final String OF_PAIRING = "pairing:";

    private final Graph graph;
    private final LocalDate today;
    private final Faulty faulty;

    RegisterRules(Graph graph, LocalDate today, Faulty faulty) {
        this.graph = graph;
        this.today = today;
        this.faulty = faulty;
    }

    /** The ids of those that rules forbid; what rules say of each is said of its cells. */
    Set<String> forbids(List<Told> told) {
        Set<String> forbidden = new HashSet<>();
        if (told.isEmpty()) {
            return forbidden;
        }
        // A large register is more than one read may take.
        List<List<PairingHint>> hints =
                PairingHints.ofMany(
                        graph::readAll,
                        told.stream().map(Told::change).toList(),
                        names(told),
                        today);
        for (int i = 0; i < told.size(); i++) {
            for (PairingHint hint : hints.get(i)) {
                say(hint, told.get(i).settled().written());
                if (hint.blocks()) {
                    forbidden.add(told.get(i).change().after().id());
                }
            }
        }
        return forbidden;
    }

    /** As the register calls them: some are not recorded yet. */
    private static Map<String, String> names(List<Told> told) {
        Map<String, String> names = new HashMap<>();
        for (Told one : told) {
            name(names, one.settled().mentors(), one.settled().written().mentors());
            name(names, one.settled().apprentices(), one.settled().written().apprentices());
        }
        return names;
    }

    private static void name(
            Map<String, String> names, List<String> ids, List<WrittenPerson> people) {
        for (int i = 0; i < ids.size(); i++) {
            names.put(ids.get(i), people.get(i).name());
        }
    }

    private void say(PairingHint hint, WrittenPairing written) {
        Spot at = written.at(hint.field());
        String zh = hint.message().zh();
        String en = hint.message().en();
        if (hint.blocks()) {
            faulty.error(at, hint.code(), zh, en);
        } else {
            faulty.warn(at, hint.code(), zh, en);
        }
    }

    /** The id of the pairing that a record is or belongs to; empty for any other record. */
    static String pairing(Taken taken) {
        return switch (taken.record()) {
            case Pairing pairing -> pairing.id();
            case Assessment assessment -> assessment.subject().substring(OF_PAIRING.length());
            default -> "";
        };
    }
}
