package org.xinchuan.pairing;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Shown;
import org.xinchuan.access.Views;
import org.xinchuan.graph.Row;
import org.xinchuan.http.Call;
import org.xinchuan.http.ETags;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.person.PersonRef;
import org.xinchuan.standard.Fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Changes pairings, and tells what came of it. */
final class PairingChanges {

    private final Writing writing;
    private final Pairings pairings;
    private final Shown shown;

    PairingChanges(Writing writing, Pairings pairings, Shown shown) {
        this.writing = writing;
        this.pairings = pairings;
        this.shown = shown;
    }

    /** One step in the life of a pairing, taken behind the guard. */
    interface Step {

        /** What becomes of the pairing; it may throw for what it refuses by itself. */
        Taken take(Entry entry, Pairing before);

        static Taken to(Pairing after) {
            return new Taken(after, null);
        }
    }

    /**
     * What a step comes to.
     *
     * @param assessment that is recorded with it; null when there is none
     */
    record Taken(Pairing after, Assessment assessment) {}

    /**
     * Changes the pairing of the path.
     *
     * @param matching whether If-Match is compared
     */
    Reply change(Call call, String operation, Step step, boolean matching) {
        String id = call.path("id");
        return writing.write(
                call,
                entry -> {
                    List<Row> now = entry.run("read/pairing/rows", Map.of("keys", List.of(id)));
                    if (matching && !now.isEmpty()) {
                        call.mustMatch(etag(now));
                    }
                    List<Assessment> held = new ArrayList<>();
                    try {
                        PairingOutcome outcome =
                                pairings.change(
                                        entry,
                                        id,
                                        before -> {
                                            Taken taken = step.take(entry, before);
                                            Optional.ofNullable(taken.assessment())
                                                    .ifPresent(held::add);
                                            return taken.after();
                                        },
                                        call.today(),
                                        nameable(call, entry),
                                        one -> shown.to(call.view(), one));
                        return reachesFurther(call, entry, outcome)
                                ? call.refuse(Problems.outsideReach())
                                : held(held, call, entry, outcome, operation);
                    } catch (PairingSteps.WrongStatus wrong) {
                        return call.refuse(
                                Problems.conflict(PairingProblems.wrongStatus(wrong.status())));
                    }
                });
    }

    /**
     * Answers a step, and records what was assessed with it. A day has one assessment alone
     * (INTERCHANGE.md): the score of another apprentice on it is not kept, and that is said.
     */
    private Answer held(
            List<Assessment> held,
            Call call,
            Entry entry,
            PairingOutcome outcome,
            String operation) {
        boolean taken = !held.isEmpty() && AssessmentRoutes.isTaken(entry, held.getFirst());
        boolean lost = taken && held.getFirst().score() != null;
        Answer answer =
                answer(
                        call,
                        entry,
                        lost ? outcome.doubted(PairingProblems.scoreNotKept()) : outcome,
                        operation,
                        200);
        if (held.isEmpty() || taken || answer.changes().isEmpty()) {
            return answer;
        }
        List<Change> changes = new ArrayList<>(answer.changes());
        changes.add(AssessmentRoutes.put(entry, held.getFirst()));
        return answer.with(changes);
    }

    /**
     * Whom a correction may bring in: whoever is within reach. A partner of another enterprise is
     * for that side to agree to, when the pairing is recorded (docs/decisions/0018).
     */
    private static Predicate<String> nameable(Call call, Entry entry) {
        return person -> call.reach().everything() || within(call, entry, "person:" + person);
    }

    /** Whether a correction puts the pairing under another's organisation or into its studio. */
    private static boolean reachesFurther(Call call, Entry entry, PairingOutcome outcome) {
        if (call.reach().everything()
                || !(outcome
                        instanceof PairingOutcome.Recorded(var pairing, var fields, _, _, _))) {
            return false;
        }
        return fields.contains("organisation")
                        && pairing.organisation() != null
                        && !call.reach().covers(pairing.organisation())
                || fields.contains("studio")
                        && pairing.studio() != null
                        && !within(call, entry, "studio:" + pairing.studio());
    }

    private static boolean within(Call call, Entry entry, String subject) {
        return Views.places(entry, entry.now(), List.of(subject)).stream()
                .anyMatch(place -> call.view().may(Operation.CHANGE_PAIRING, place));
    }

    /** What is told of an outcome. */
    Answer answer(Call call, Entry entry, PairingOutcome outcome, String operation, int status) {
        return switch (outcome) {
            case PairingOutcome.Recorded(
                            var pairing,
                            var fields,
                            var warnings,
                            var hints,
                            var people) -> {
                String id = pairing.id();
                List<Change> changes =
                        fields.isEmpty()
                                ? List.of()
                                : List.of(new Change(operation, "pairing:" + id, fields));
                PairingItem item =
                        PairingItem.written(entry, pairing, people)
                                .to(one -> shown.to(call.view(), one))
                                .warning(warnings(call, warnings, hints));
                yield call.accept(
                        changes,
                        status,
                        item,
                        ETags.of(item.revision()),
                        PairingRoutes.PATH + "/" + id);
            }
            case PairingOutcome.Absent(var id) ->
                    call.refuse(Problems.notFound(PairingRoutes.KIND, id));
            case PairingOutcome.IdTaken(var id) ->
                    call.refuse(Problems.conflict(PairingProblems.taken(id)));
            case PairingOutcome.Unknown(var faults) -> call.refuse(Problems.invalid(faults));
            case PairingOutcome.Invalid(var fault) -> call.refuse(Problems.invalid(fault));
            case PairingOutcome.AgainstRule(var fault) -> call.refuse(Problems.conflict(fault));
            case PairingOutcome.Forbidden(var hints) ->
                    call.refuse(PairingProblems.forbidden(hints));
            case PairingOutcome.WouldCloseLoop(var people) ->
                    call.refuse(
                            PairingProblems.loop(
                                    PersonRef.read(entry, people),
                                    people,
                                    one -> shown.to(call.view(), one)));
        };
    }

    private static List<PairingItem.Warning> warnings(
            Call call, List<Fault> faults, List<PairingHint> hints) {
        return Stream.concat(
                        faults.stream().map(fault -> warning(call, fault, null)),
                        hints.stream().map(hint -> warning(call, hint.fault(), hint.rule())))
                .toList();
    }

    private static PairingItem.Warning warning(Call call, Fault fault, String rule) {
        return new PairingItem.Warning(
                "/" + fault.field(), fault.code(), fault.message().in(call.language()), rule);
    }

    private static String etag(List<Row> rows) {
        return ETags.of(rows.getFirst().number("revision"));
    }
}
