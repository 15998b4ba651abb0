package org.xinchuan.pairing;

import org.xinchuan.document.Documents;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Fields;
import org.xinchuan.ledger.References;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Records and changes pairings behind the guard, by the rules that need the graph. */
final class Pairings {

    private static final int USUAL_LOAD = 3;
    private static final int GREATEST_LOAD = 5;
    private static final int GREATEST_LOAD_OF_APPRENTICESHIP = 8;
    private static final String NEW_APPRENTICESHIP = "NEW_APPRENTICESHIP";

    private final MasterLines lines;

    Pairings(MasterLines lines) {
        this.lines = lines;
    }

    /**
     * Records a new pairing.
     *
     * @param named whether the caller may be told somebody's name
     */
    PairingOutcome record(Entry entry, Pairing pairing, LocalDate today, Predicate<String> named) {
        if (find(entry, pairing.id()).isPresent()) {
            return new PairingOutcome.IdTaken(pairing.id());
        }
        if (pairing.status() == PairingStatus.VOID) {
            return new PairingOutcome.Invalid(voidOnlyLater());
        }
        Optional<PairingOutcome> refusal = refusal(entry, pairing, person -> true);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<Fault> warnings = new ArrayList<>(PairingRules.doubts(pairing, today));
        if (pairing.status() == PairingStatus.ACTIVE) {
            Optional<Fault> overloaded = load(entry, pairing, today, named, warnings);
            if (overloaded.isPresent()) {
                return new PairingOutcome.AgainstRule(overloaded.get());
            }
        }
        return write(entry, null, pairing, warnings);
    }

    /**
     * Changes a pairing; {@code change} may throw for what it refuses by itself.
     *
     * @param nameable whether the caller may bring a person in who is not of the pairing yet;
     *     others are as if there were none
     */
    PairingOutcome change(
            Entry entry,
            String id,
            UnaryOperator<Pairing> change,
            LocalDate today,
            Predicate<String> nameable) {
        Optional<Pairing> before = find(entry, id);
        if (before.isEmpty()) {
            return new PairingOutcome.Absent(id);
        }
        Pairing after = change.apply(before.get());
        Predicate<String> known = person -> before.get().names(person) || nameable.test(person);
        Optional<PairingOutcome> refusal = refusal(entry, after, known);
        return refusal.orElseGet(
                () -> write(entry, before.get(), after, PairingRules.doubts(after, today)));
    }

    static Optional<Pairing> find(Entry entry, String id) {
        return entry.run("read/pairing/rows", Map.of("keys", List.of(id))).stream()
                .map(row -> Rows.to(Pairing.class, row))
                .findFirst();
    }

    private Optional<PairingOutcome> refusal(
            Entry entry, Pairing pairing, Predicate<String> known) {
        List<Fault> unknown = unknown(entry, pairing, known);
        if (!unknown.isEmpty()) {
            return Optional.of(new PairingOutcome.Unknown(unknown));
        }
        Optional<Fault> overlap = overlap(entry, pairing);
        if (overlap.isPresent()) {
            return Optional.of(new PairingOutcome.AgainstRule(overlap.get()));
        }
        if (pairing.loopReason() == null && pairing.status().counts()) {
            List<String> loop = lines.loopClosedBy(List.of(pairing), entry);
            if (!loop.isEmpty()) {
                return Optional.of(new PairingOutcome.WouldCloseLoop(loop));
            }
        }
        return Optional.empty();
    }

    private static List<Fault> unknown(Entry entry, Pairing pairing, Predicate<String> known) {
        References named =
                new References(known)
                        .organisation("organisation", pairing.organisation())
                        .occupation("occupation", pairing.occupation())
                        .studio("studio", pairing.studio());
        name(named, "mentors", pairing.mentors());
        name(named, "apprentices", pairing.apprentices());
        return named.missing(entry);
    }

    private static void name(References named, String field, List<String> people) {
        for (int i = 0; i < people.size(); i++) {
            named.person(field + "/" + i, people.get(i));
        }
    }

    private static Optional<Fault> overlap(Entry entry, Pairing pairing) {
        List<String> others =
                entry
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
        return entry.run("read/pairing/rows", Map.of("keys", others)).stream()
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

    /** The refusal when a mentor has as many apprentices as one may have; fewer may still warn. */
    private static Optional<Fault> load(
            Entry entry,
            Pairing pairing,
            LocalDate today,
            Predicate<String> named,
            List<Fault> warnings) {
        PartialDate start = pairing.startsOn();
        boolean apprenticeship = NEW_APPRENTICESHIP.equals(pairing.programme());
        int greatest = apprenticeship ? GREATEST_LOAD_OF_APPRENTICESHIP : GREATEST_LOAD;
        Map<String, Object> question =
                Map.of(
                        "mentors", pairing.mentors(),
                        "id", pairing.id(),
                        "day", start == null ? today : start.first());
        for (Row row : entry.run("read/pairing/load", question)) {
            long apprentices = row.number("apprentices");
            if (apprentices >= USUAL_LOAD) {
                String mentor = named.test(row.text("id")) ? row.text("name") : row.text("id");
                Fault fault =
                        Fault.of(
                                "mentors",
                                "MENTOR_OVERLOADED",
                                mentor + " 当日已带徒 " + apprentices + " 人",
                                mentor
                                        + " has "
                                        + apprentices
                                        + " apprentices already on that day");
                if (apprentices >= greatest) {
                    return Optional.of(fault);
                }
                warnings.add(fault);
            }
        }
        return Optional.empty();
    }

    private static PairingOutcome write(
            Entry entry, Pairing before, Pairing pairing, List<Fault> warnings) {
        Map<String, Object> document = new HashMap<>();
        document.put("document", Documents.cite(entry, pairing.document()));
        Pairing cited = Rows.with(pairing, document);
        List<String> fields = before == null ? Fields.set(cited) : Fields.changed(before, cited);
        if (!fields.isEmpty()) {
            entry.run("write/pairing/put", Map.of("rows", List.of(Rows.of(cited))));
        }
        return new PairingOutcome.Recorded(cited, fields, warnings);
    }

    private static Fault voidOnlyLater() {
        return Fault.of(
                "status",
                "STATUS_NOT_ALLOWED",
                "新登记的结对不能是作废；登记后再作废",
                "a new pairing is not void; record it and then void it");
    }
}
