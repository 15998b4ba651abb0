package org.xinchuan.pairing;

import org.xinchuan.document.Documents;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Fields;
import org.xinchuan.ledger.References;
import org.xinchuan.standard.Fault;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Records and changes pairings behind the guard, by the rules that need the graph. */
final class Pairings {

    private final MasterLines lines;
    private final Function<Entry, Basis> basis;

    /**
     * @param basis by which a write finds pairings judged
     */
    Pairings(MasterLines lines, Function<Entry, Basis> basis) {
        this.lines = lines;
        this.basis = basis;
    }

    /**
     * Records a new pairing.
     *
     * @param named whether the caller may be told somebody's name
     */
    PairingOutcome record(Entry entry, Pairing pairing, LocalDate today, Predicate<String> named) {
        Map<String, Object> own = Map.of("keys", List.of(pairing.id()));
        if (!entry.run("read/pairing/known", own).isEmpty()) {
            return new PairingOutcome.IdTaken(pairing.id());
        }
        if (pairing.status() == PairingStatus.VOID) {
            return new PairingOutcome.Invalid(voidOnlyLater());
        }
        Optional<PairingOutcome> refusal =
                refusal(
                        entry,
                        pairing,
                        person -> true,
                        one -> lines.loopClosedBy(List.of(one), entry));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return judgeAndWrite(entry, null, pairing, today, named);
    }

    /**
     * Changes a pairing; {@code change} may throw for what it refuses by itself.
     *
     * @param nameable whether the caller may bring a person in who is not of the pairing yet;
     *     others are as if there were none
     * @param named whether the caller may be told somebody's name
     */
    PairingOutcome change(
            Entry entry,
            String id,
            UnaryOperator<Pairing> change,
            LocalDate today,
            Predicate<String> nameable,
            Predicate<String> named) {
        Optional<Pairing> before = find(entry, id);
        if (before.isEmpty()) {
            return new PairingOutcome.Absent(id);
        }
        Pairing after = change.apply(before.get());
        Predicate<String> known = person -> before.get().names(person) || nameable.test(person);
        Optional<PairingOutcome> refusal =
                refusal(entry, after, known, one -> lines.loopClosedBy(List.of(one), entry));
        return refusal.orElseGet(() -> judgeAndWrite(entry, before.get(), after, today, named));
    }

    /** What the rules lay down for a pairing, as a write finds them. */
    PairingTerms terms(Entry entry, Pairing pairing) {
        return PairingTerms.of(entry, basis.apply(entry), pairing);
    }

    static Optional<Pairing> find(Entry entry, String id) {
        return entry.run("read/pairing/rows", Map.of("keys", List.of(id))).stream()
                .map(row -> Rows.to(Pairing.class, row))
                .findFirst();
    }

    /** What is refused everywhere, of a pairing that is only looked at. */
    Optional<PairingOutcome> refusal(Work work, Pairing pairing) {
        return refusal(work, pairing, person -> true, lines::loopClosedBy);
    }

    /**
     * What is refused everywhere, whatever rules are in force.
     *
     * @param known whether the caller may know of a person
     * @param loops the loop that a pairing would close
     */
    private static Optional<PairingOutcome> refusal(
            Work work,
            Pairing pairing,
            Predicate<String> known,
            Function<Pairing, List<String>> loops) {
        List<Fault> unknown = unknown(work, pairing, known);
        if (!unknown.isEmpty()) {
            return Optional.of(new PairingOutcome.Unknown(unknown));
        }
        Optional<Fault> overlap = overlap(work, pairing);
        if (overlap.isPresent()) {
            return Optional.of(new PairingOutcome.AgainstRule(overlap.get()));
        }
        if (pairing.loopReason() == null && pairing.status().counts()) {
            List<String> loop = loops.apply(pairing);
            if (!loop.isEmpty()) {
                return Optional.of(new PairingOutcome.WouldCloseLoop(loop));
            }
        }
        return Optional.empty();
    }

    private static List<Fault> unknown(Work work, Pairing pairing, Predicate<String> known) {
        References named =
                new References(known)
                        .organisation("organisation", pairing.organisation())
                        .occupation("occupation", pairing.occupation())
                        .studio("studio", pairing.studio());
        name(named, "mentors", pairing.mentors());
        name(named, "apprentices", pairing.apprentices());
        return named.missing(work);
    }

    private static void name(References named, String field, List<String> people) {
        for (int i = 0; i < people.size(); i++) {
            named.person(field + "/" + i, people.get(i));
        }
    }

    private static Optional<Fault> overlap(Work work, Pairing pairing) {
        List<String> others =
                work
                        .run(
                                "read/pairing/of-couples",
                                Map.of(
                                        "mentors", pairing.mentors(),
                                        "apprentices", pairing.apprentices(),
                                        "id", pairing.id()))
                        .stream()
                        .map(row -> row.text("key"))
                        .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        return work.run("read/pairing/rows", Map.of("keys", others)).stream()
                .map(row -> Rows.to(Pairing.class, row))
                .filter(other -> PairingRules.overlap(pairing, other))
                .findFirst()
                .map(
                        other ->
                                Fault.of(
                                        "startsOn",
                                        "PAIR_OVERLAP",
                                        "与结对 " + other.id() + " 的师徒和期限重叠",
                                        "overlaps pairing "
                                                + other.id()
                                                + " of the same mentor and apprentice"));
    }

    /** Writes a pairing that nothing but a rule of pairing may still forbid. */
    private PairingOutcome judgeAndWrite(
            Entry entry, Pairing before, Pairing after, LocalDate today, Predicate<String> named) {
        PairingHints.Judged judged =
                PairingHints.of(
                        entry,
                        basis.apply(entry),
                        Optional.ofNullable(before).map(PlannedPairing::of),
                        PlannedPairing.of(after),
                        today,
                        named);
        if (after.status().isUnderWay() && !judged.blocking().isEmpty()) {
            return new PairingOutcome.Forbidden(judged.blocking());
        }
        return write(entry, before, after, PairingRules.doubts(after, today), judged);
    }

    private static PairingOutcome write(
            Entry entry,
            Pairing before,
            Pairing pairing,
            List<Fault> doubts,
            PairingHints.Judged judged) {
        Pairing cited = pairing;
        if (pairing.document() != null) {
            Map<String, Object> document = new HashMap<>();
            document.put("document", Documents.cite(entry, pairing.document()));
            cited = Rows.with(pairing, document);
        }
        List<String> fields = before == null ? Fields.set(cited) : Fields.changed(before, cited);
        if (!fields.isEmpty()) {
            entry.put("write/pairing/put", List.of(Rows.of(cited)));
        }
        return new PairingOutcome.Recorded(
                cited, fields, doubts, judged.warnings(), judged.people());
    }

    private static Fault voidOnlyLater() {
        return Fault.of(
                "status",
                "STATUS_NOT_ALLOWED",
                "新登记的结对不能是作废；登记后再作废",
                "a new pairing is not void; record it and then void it");
    }
}
