package org.xinchuan.exchange;

import org.xinchuan.graph.Row;
import org.xinchuan.lineage.fact.Couple;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.lineage.people.Loop;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.pairing.Pairing;
import org.xinchuan.pairing.PairingRules;
import org.xinchuan.standard.PartialDate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Refuses overlapping pairings and loops in the line of masters, over the folder and the store. */
final class PairingCheck {

    private final Stored stored;
    private final Notices notices;

    PairingCheck(Stored stored, Notices notices) {
        this.stored = stored;
        this.notices = notices;
    }

    void check(Lines lines, Lines changes) {
        Map<String, Line<Pairing>> changed = new LinkedHashMap<>();
        changes.of(Tables.PAIRINGS).forEach(line -> changed.put(line.record().id(), line));
        if (changed.isEmpty()) {
            return;
        }
        List<Row> rows = stored.all("read/import/pairings");
        overlaps(rows, changed);
        loops(rows, lines.of(Tables.PAIRINGS), changed);
    }

    private void overlaps(List<Row> rows, Map<String, Line<Pairing>> changed) {
        Map<Couple, List<PairingFact>> byCouple = new HashMap<>();
        rows.stream()
                .filter(row -> !changed.containsKey(row.text("id")))
                .map(PairingCheck::fact)
                .forEach(pairing -> add(byCouple, pairing));
        for (Line<Pairing> line : changed.values()) {
            PairingFact pairing = fact(line.record());
            if (pairing.status().counts()) {
                pairing.couples().forEach(couple -> overlap(line, pairing, couple, byCouple));
            }
            add(byCouple, pairing);
        }
    }

    private static void add(Map<Couple, List<PairingFact>> byCouple, PairingFact pairing) {
        if (pairing.status().counts() && pairing.startsOn() != null && pairing.endsOn() != null) {
            pairing.couples()
                    .forEach(
                            couple ->
                                    byCouple.computeIfAbsent(couple, c -> new ArrayList<>(1))
                                            .add(pairing));
        }
    }

    private void overlap(
            Line<Pairing> line,
            PairingFact pairing,
            Couple couple,
            Map<Couple, List<PairingFact>> byCouple) {
        byCouple.getOrDefault(couple, List.of()).stream()
                .filter(
                        other ->
                                PairingRules.certainlyOverlap(
                                        pairing.startsOn(),
                                        pairing.endsOn(),
                                        other.startsOn(),
                                        other.endsOn()))
                .findFirst()
                .ifPresent(other -> refuseOverlap(line, couple, other));
    }

    private void refuseOverlap(Line<Pairing> line, Couple couple, PairingFact other) {
        Pairing pairing = line.record();
        notices.refuse(
                line,
                "startsOn",
                "PAIR_OVERLAP",
                "%s 至 %s 与结对“%s”（%s 至 %s）重叠：同为师傅“%s”和徒弟“%s”"
                        .formatted(
                                pairing.startsOn(),
                                pairing.endsOn(),
                                other.id(),
                                other.startsOn(),
                                other.endsOn(),
                                couple.mentor(),
                                couple.apprentice()),
                "%s to %s overlaps pairing \"%s\", %s to %s, of the same mentor \"%s\" and apprentice \"%s\""
                        .formatted(
                                pairing.startsOn(),
                                pairing.endsOn(),
                                other.id(),
                                other.startsOn(),
                                other.endsOn(),
                                couple.mentor(),
                                couple.apprentice()));
    }

    /**
     * The rows without a reason must be free of loops among themselves and with what is stored. A
     * row of the folder that gives a reason stands aside, whether it is stored already or not, so
     * that the order of imports does not matter.
     */
    private void loops(
            List<Row> rows, List<Line<Pairing>> lines, Map<String, Line<Pairing>> changed) {
        Set<String> aside = new HashSet<>();
        lines.stream()
                .map(Line::record)
                .filter(pairing -> pairing.loopReason() != null)
                .forEach(pairing -> aside.add(pairing.id()));
        rows.stream()
                .filter(row -> row.get("loopReason") != null)
                .filter(row -> changed.containsKey(row.text("id")))
                .forEach(row -> aside.add(row.text("id")));
        PeopleLines known =
                PeopleLines.of(
                        rows.stream()
                                .filter(row -> !aside.contains(row.text("id")))
                                .map(PairingCheck::fact)
                                .toList());
        List<PairingFact> planned =
                new ArrayList<>(
                        changed.values().stream()
                                .map(Line::record)
                                .filter(pairing -> pairing.loopReason() == null)
                                .map(PairingCheck::fact)
                                .toList());
        Optional<Loop> loop = known.loopClosedBy(planned);
        while (loop.isPresent()) {
            String closing = refuseLoop(loop.get(), changed);
            planned.removeIf(pairing -> pairing.id().equals(closing));
            loop = known.loopClosedBy(planned);
        }
    }

    private String refuseLoop(Loop loop, Map<String, Line<Pairing>> changed) {
        Line<Pairing> last =
                loop.pairings().stream()
                        .filter(changed::containsKey)
                        .map(changed::get)
                        .max((a, b) -> Integer.compare(a.number(), b.number()))
                        .orElseThrow();
        String people = String.join(" → ", loop.people());
        String pairings = String.join(", ", loop.pairings());
        notices.refuse(
                last,
                "mentors",
                "LINEAGE_CYCLE",
                "师承成环：" + people + "（结对 " + pairings + "）；确有其事请填写 loopReason",
                "closes a loop in the line of masters: "
                        + people
                        + " (pairings "
                        + pairings
                        + "); if it is true, give a loopReason");
        return last.record().id();
    }

    private static PairingFact fact(Pairing pairing) {
        return new PairingFact(
                pairing.id(),
                pairing.mentors(),
                pairing.apprentices(),
                couples(pairing.pairsOnly()),
                pairing.startsOn(),
                pairing.endsOn(),
                PairingStatus.valueOf(pairing.status().name()),
                null);
    }

    private static PairingFact fact(Row row) {
        return new PairingFact(
                row.text("id"),
                row.list("mentors"),
                row.list("apprentices"),
                couples(row.list("pairsOnly")),
                date(row.text("startsOn")),
                date(row.text("endsOn")),
                PairingStatus.valueOf(row.text("status")),
                null);
    }

    private static PartialDate date(String text) {
        return text == null ? null : PartialDate.parse(text);
    }

    private static List<Couple> couples(List<String> written) {
        return written.stream()
                .map(couple -> couple.split(">", 2))
                .map(ends -> new Couple(ends[0], ends[1]))
                .toList();
    }
}
