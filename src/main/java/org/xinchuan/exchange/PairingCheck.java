package org.xinchuan.exchange;

import org.xinchuan.exchange.Overlaps.Overlap;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.people.Loop;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.lineage.people.PeopleLoad;
import org.xinchuan.pairing.Pairing;
import org.xinchuan.standard.Bilingual;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Refuses overlapping pairings and loops in the line of masters, over the folder and the store. */
final class PairingCheck {

    private final Exchanger importer;
    private final Stored stored;
    private final Callings callings;
    private final Notices notices;

    PairingCheck(Exchanger importer, Stored stored, Callings callings, Notices notices) {
        this.importer = importer;
        this.stored = stored;
        this.callings = callings;
        this.notices = notices;
    }

    void check(Lines lines, Lines changes) {
        List<Line<Pairing>> changed = changes.of(Tables.PAIRINGS);
        if (changed.isEmpty()) {
            return;
        }
        Set<String> aside = new HashSet<>();
        for (Line<Pairing> line : lines.of(Tables.PAIRINGS)) {
            if (mayLoop(line)) {
                aside.add(line.group());
            }
        }
        SuspectPairings suspects = new SuspectPairings();
        for (Line<Pairing> line : changed) {
            PairingFact fact = PairingFacts.of(line);
            suspects.planned(fact);
            if (!mayLoop(line)) {
                suspects.link(fact);
            }
        }
        Overlaps overlaps = new Overlaps();
        StandingPairings standing = StandingPairings.beside(changes, stored);
        standing.each(
                fact -> {
                    if (suspects.stored(fact)) {
                        overlaps.add(fact);
                    }
                    if (!aside.contains(fact.id())) {
                        suspects.link(fact);
                    }
                });
        List<PairingFact> planned = new ArrayList<>();
        for (Line<Pairing> line : changed) {
            PairingFact fact = PairingFacts.of(line);
            if (suspects.mayOverlap(fact)) {
                overlaps.add(fact).forEach(overlap -> refuse(line, overlap, changes));
            }
            if (!mayLoop(line) && suspects.mayLoop(fact)) {
                planned.add(fact);
            }
        }
        if (planned.isEmpty()) {
            return;
        }
        // A large store has more pairings than fit a small heap: those on no loop are left out.
        PeopleLoad known = new PeopleLoad();
        standing.each(
                fact -> {
                    if (!aside.contains(fact.id()) && suspects.mayLoop(fact)) {
                        known.pairing(fact);
                    }
                });
        loops(known.done(), planned, changes);
    }

    /** Whether it gives a reason why it may be part of a loop. */
    private static boolean mayLoop(Line<Pairing> line) {
        return !line.cell("loopReason").isEmpty();
    }

    /** Whoever may not know of the other pairing is told no more of it than their own file does. */
    private void refuse(Line<Pairing> line, Overlap overlap, Lines changes) {
        boolean own = changes.first(Tables.PAIRINGS, overlap.other().id()) != null;
        if (!importer.everywhere() && !own) {
            notices.refuse(
                    line,
                    "startsOn",
                    "PAIR_OVERLAP",
                    "与同一师傅和徒弟的另一份结对重叠",
                    "overlaps another pairing of the same mentor and apprentice");
            return;
        }
        PairingFact pairing = overlap.pairing();
        PairingFact other = overlap.other();
        Bilingual called = callings.pairing(other.id());
        List<String> couple =
                callings.people(List.of(overlap.couple().mentor(), overlap.couple().apprentice()));
        notices.refuse(
                line,
                "startsOn",
                "PAIR_OVERLAP",
                "%s 至 %s 与%s（%s 至 %s）重叠：同为师傅“%s”和徒弟“%s”"
                        .formatted(
                                pairing.startsOn(),
                                pairing.endsOn(),
                                called.zh(),
                                other.startsOn(),
                                other.endsOn(),
                                couple.getFirst(),
                                couple.getLast()),
                "%s to %s overlaps %s, %s to %s, of the same mentor \"%s\" and apprentice \"%s\""
                        .formatted(
                                pairing.startsOn(),
                                pairing.endsOn(),
                                called.en(),
                                other.startsOn(),
                                other.endsOn(),
                                couple.getFirst(),
                                couple.getLast()));
    }

    /**
     * The rows without a reason must be free of loops among themselves and with what is stored. A
     * row of the folder that gives a reason stands aside, whether it is stored already or not, so
     * that the order of imports does not matter.
     *
     * @param known what is stored and may be part of a loop, but for what stands aside
     * @param planned those of the rows without a reason that may be part of a loop
     */
    private void loops(PeopleLines known, List<PairingFact> planned, Lines changes) {
        Optional<Loop> loop = known.loopClosedBy(planned);
        while (loop.isPresent()) {
            String closing = refuseLoop(loop.get(), changes);
            planned.removeIf(pairing -> pairing.id().equals(closing));
            loop = known.loopClosedBy(planned);
        }
    }

    private String refuseLoop(Loop loop, Lines changes) {
        Line<Pairing> last =
                loop.pairings().stream()
                        .map(id -> changes.first(Tables.PAIRINGS, id))
                        .filter(Objects::nonNull)
                        .max((a, b) -> Integer.compare(a.number(), b.number()))
                        .orElseThrow();
        Bilingual wayOut = callings.ifTheLoopIsTrue();
        if (!importer.everywhere()) {
            // Who else is in the loop may be out of sight.
            notices.refuse(
                    last,
                    "mentors",
                    "LINEAGE_CYCLE",
                    "师承成环；" + wayOut.zh(),
                    "closes a loop in the line of masters; " + wayOut.en());
            return last.record().id();
        }
        int step = loop.pairings().indexOf(last.record().id());
        List<String> mentors =
                callings.people(rotated(loop.people().subList(1, loop.people().size()), step - 1));
        String people = String.join(" → ", mentors) + " → " + mentors.getFirst();
        List<Bilingual> pairings =
                rotated(loop.pairings(), step).stream().map(callings::pairing).toList();
        notices.refuse(
                last,
                "mentors",
                "LINEAGE_CYCLE",
                "师承成环："
                        + people
                        + "（"
                        + pairings.stream().map(Bilingual::zh).collect(Collectors.joining("、"))
                        + "）；"
                        + wayOut.zh(),
                "closes a loop in the line of masters: "
                        + people
                        + " ("
                        + pairings.stream().map(Bilingual::en).collect(Collectors.joining(", "))
                        + "); "
                        + wayOut.en());
        return last.record().id();
    }

    /** The same round, begun at another place. */
    private static List<String> rotated(List<String> round, int begin) {
        List<String> rotated = new ArrayList<>(round);
        Collections.rotate(rotated, -begin);
        return rotated;
    }
}
