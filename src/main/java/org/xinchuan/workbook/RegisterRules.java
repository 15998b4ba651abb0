package org.xinchuan.workbook;

import org.xinchuan.graph.Graph;
import org.xinchuan.pairing.Assessment;
import org.xinchuan.pairing.Pairing;
import org.xinchuan.pairing.PairingHint;
import org.xinchuan.pairing.PairingHints;
import org.xinchuan.workbook.PairingRecords.Fresh;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges the new pairings of a register by the rules of pairing in force (DOMAIN.md §3.1), the rows
 * before counted along: what blocks is an error of its cell, what warns a warning.
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
    Set<String> forbids(List<Fresh> fresh) {
        Set<String> forbidden = new HashSet<>();
        if (fresh.isEmpty()) {
            return forbidden;
        }
        // A large register is more than one read may take.
        List<List<PairingHint>> hints =
                PairingHints.ofMany(
                        graph::readAll,
                        fresh.stream().map(Fresh::pairing).toList(),
                        names(fresh),
                        today);
        for (int i = 0; i < fresh.size(); i++) {
            for (PairingHint hint : hints.get(i)) {
                say(hint, fresh.get(i).written());
                if (hint.blocks()) {
                    forbidden.add(fresh.get(i).pairing().id());
                }
            }
        }
        return forbidden;
    }

    /** As the register calls them: some are not recorded yet. */
    private static Map<String, String> names(List<Fresh> fresh) {
        Map<String, String> names = new HashMap<>();
        for (Fresh one : fresh) {
            List<String> mentors = one.pairing().mentors();
            List<String> apprentices = one.pairing().apprentices();
            for (int i = 0; i < mentors.size(); i++) {
                names.put(mentors.get(i), one.written().mentors().get(i).name());
            }
            for (int i = 0; i < apprentices.size(); i++) {
                names.put(apprentices.get(i), one.written().apprentices().get(i).name());
            }
        }
        return names;
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
