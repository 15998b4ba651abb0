package org.xinchuan.workbook;

import org.xinchuan.pairing.Assessment;
import org.xinchuan.pairing.Pairing;
import org.xinchuan.pairing.PairingHints.Change;
import org.xinchuan.pairing.PairingStatus;
import org.xinchuan.standard.Code;
import org.xinchuan.standard.Violation;
import org.xinchuan.workbook.WrittenPairing.Result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes records of the pairings of a register: new ones, or what changes of those there are. */
final class PairingRecords {

    private static final String GRADUATED = "GRADUATED";

    private final Agreements agreements;
    private final String home;
    private final Faulty faulty;
    private final List<Told> changes = new ArrayList<>();

    /** Most rows tell their fields in the same columns. */
    private final Map<Map<String, Taken.At>, Map<String, Taken.At>> places = new HashMap<>();

    /**
     * @param home the organisation of a new pairing that names none; null when nobody says
     */
    PairingRecords(Agreements agreements, String home, Faulty faulty) {
        this.home = home;
        this.agreements = agreements;
        this.faulty = faulty;
    }

    /**
     * A pairing whose people, organisation, studio and trade are known.
     *
     * @param written as the register has it
     * @param organisation code; null when not known, as the other two
     */
    record Settled(
            WrittenPairing written,
            List<String> mentors,
            List<String> apprentices,
            String organisation,
            String studio,
            String occupation) {

        /** The same as a register has it otherwise. */
        Settled with(WrittenPairing other) {
            return new Settled(other, mentors, apprentices, organisation, studio, occupation);
        }
    }

    /** What a register would record of a pairing, and as the register has it. */
    record Told(Change change, Settled settled) {}

    /** The new ones and those that change among all that were made, in their order. */
    List<Told> changes() {
        return List.copyOf(changes);
    }

    /** The records; none, and an error, when they cannot be. */
    List<Taken> of(Settled one) {
        WrittenPairing written = one.written();
        Optional<Pairing> found =
                agreements.of(
                        written.number(),
                        one.organisation(),
                        one.mentors(),
                        one.apprentices(),
                        written.startsOn());
        Optional<Pairing> before = found.filter(known -> known.status() != PairingStatus.VOID);
        try {
            Pairing pairing =
                    before.map(known -> changed(known, one)).orElseGet(() -> fresh(found, one));
            if (!before.equals(Optional.of(pairing))) {
                changes.add(new Told(new Change(before.orElse(null), pairing), one));
            }
            List<Taken> records = new ArrayList<>();
            records.add(taken(pairing, written));
            assessment(pairing, written).ifPresent(a -> records.add(taken(a, written)));
            return records;
        } catch (Violation violation) {
            faulty.say(violation, written::at);
            return List.of();
        }
    }

    private Taken taken(Record record, WrittenPairing written) {
        Spot spot = written.spot();
        Map<String, Taken.At> cells =
                places.computeIfAbsent(Map.copyOf(written.cells()), same -> same);
        return new Taken(record, spot.sheet(), spot.row(), false, cells);
    }

    /** A new pairing, under the id of one that was entered in error if it is that one again. */
    private Pairing fresh(Optional<Pairing> before, Settled one) {
        WrittenPairing written = one.written();
        List<Result> results = written.results();
        return new Pairing(
                before.map(Pairing::id).orElseGet(() -> Code.random().text()),
                one.mentors(),
                one.apprentices(),
                written.mentorRoles(),
                orNull(written.programme()),
                one.organisation() == null ? home : one.organisation(),
                one.studio(),
                one.occupation(),
                orNull(written.number()),
                written.signedOn(),
                written.startsOn(),
                written.endsOn(),
                status(results, PairingStatus.ACTIVE),
                results.stream().map(Result::outcome).toList(),
                results.stream().map(PairingRecords::graduatedOn).toList(),
                results.stream().map(Result::grade).toList(),
                null,
                null,
                orNull(written.goal()),
                null,
                null);
    }

    /** What is recorded, with what the register says; what it leaves blank stays. */
    private static Pairing changed(Pairing before, Settled one) {
        WrittenPairing written = one.written();
        List<String> mentors = sameOrder(before.mentors(), one.mentors());
        List<String> apprentices = sameOrder(before.apprentices(), one.apprentices());
        Amendment changes = new Amendment().set("mentors", mentors).set("apprentices", apprentices);
        if (!mentors.equals(before.mentors())) {
            changes.set("mentorRoles", List.of()).set("pairsOnly", List.of());
        }
        if (!written.mentorRoles().isEmpty()) {
            changes.set(
                    "mentorRoles",
                    mentors.stream()
                            .map(one.mentors()::indexOf)
                            .map(written.mentorRoles()::get)
                            .toList());
        }
        changes.say("programme", written.programme())
                .say("organisation", one.organisation())
                .say("studio", one.studio())
                .say("occupation", one.occupation())
                .say("agreementNo", written.number())
                .say("signedOn", written.signedOn())
                .say("startsOn", before.startsOn(), written.startsOn())
                .say("endsOn", before.endsOn(), written.endsOn())
                .say("goal", written.goal());
        results(changes, before, apprentices, one);
        return changes.of(before);
    }

    private static void results(
            Amendment changes, Pairing before, List<String> apprentices, Settled one) {
        List<String> outcomes = new ArrayList<>();
        List<String> days = new ArrayList<>();
        List<String> grades = new ArrayList<>();
        boolean told = false;
        for (String apprentice : apprentices) {
            Result result = one.written().results().get(one.apprentices().indexOf(apprentice));
            int at = before.apprentices().indexOf(apprentice);
            told |= !result.outcome().isEmpty();
            outcomes.add(either(result.outcome(), before.outcomes(), at));
            days.add(either(graduatedOn(result), before.graduatedOn(), at));
            grades.add(either(result.grade(), before.grades(), at));
        }
        changes.set("outcomes", outcomes);
        changes.set("graduatedOn", days);
        changes.set("grades", grades);
        if (told && outcomes.stream().noneMatch(o -> o.isEmpty() || o.equals("ACTIVE"))) {
            changes.set(
                    "status",
                    outcomes.contains(GRADUATED) ? PairingStatus.GRADUATED : PairingStatus.FAILED);
        }
        if (!apprentices.equals(before.apprentices())) {
            changes.set("pairsOnly", List.of());
        }
    }

    private static String either(String told, List<String> before, int at) {
        return told.isEmpty() && at >= 0 && at < before.size() ? before.get(at) : told;
    }

    private static PairingStatus status(List<Result> results, PairingStatus otherwise) {
        if (results.isEmpty() || results.stream().anyMatch(r -> r.outcome().isEmpty())) {
            return otherwise;
        }
        return results.stream().anyMatch(r -> r.outcome().equals(GRADUATED))
                ? PairingStatus.GRADUATED
                : PairingStatus.FAILED;
    }

    private static String graduatedOn(Result result) {
        return result.on() == null || !result.outcome().equals(GRADUATED) ? "" : result.on().text();
    }

    /** The score of one apprentice, on the day on which it was won. */
    private Optional<Assessment> assessment(Pairing pairing, WrittenPairing written) {
        List<Result> scored = written.results().stream().filter(r -> r.score() != null).toList();
        if (scored.isEmpty()) {
            return Optional.empty();
        }
        Result first = scored.getFirst();
        if (first.on() == null || pairing.apprentices().size() > 1) {
            faulty.note(
                    written.spot(),
                    "SCORE_NOT_KEPT",
                    "分数只在填写了考核日期、且协议只有一名徒弟时保存；已按分数记下等次",
                    "points are kept only with the day of the assessment and for one apprentice;"
                            + " the grade was taken from them");
            return Optional.empty();
        }
        return Optional.of(
                new Assessment(
                        "pairing:" + pairing.id(),
                        Assessment.Kind.GRADUATION,
                        first.on(),
                        pairing.apprentices().getFirst(),
                        first.score(),
                        first.grade(),
                        null,
                        null,
                        null));
    }

    /** The order there is, when they are the same people. */
    private static List<String> sameOrder(List<String> before, List<String> now) {
        return new HashSet<>(before).equals(new HashSet<>(now)) ? before : now;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
