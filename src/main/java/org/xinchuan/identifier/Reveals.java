package org.xinchuan.identifier;

import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.http.Call;
import org.xinchuan.identifier.RevealRequest.Purpose;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows numbers in clear behind the guard, and keeps who asked and who agreed. */
final class Reveals {

    /** How long an approval may wait to be used. */
    private static final Duration GOOD_FOR = Duration.ofHours(24);

    private final Identifiers identifiers;

    Reveals(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    /** Shows what another approved in the last 24 hours, once; else asks for it. */
    Answer approved(Call call, Entry entry, String id, Purpose purpose) {
        Optional<RevealRequest> good =
                requests(entry, "APPROVED", id).stream()
                        .filter(one -> one.requestedBy().equals(call.actor()))
                        .filter(one -> one.purpose() == purpose)
                        .filter(one -> isGood(one, entry.now()))
                        .findFirst();
        if (good.isPresent()) {
            entry.run("write/identifier/reveal-state", state(good.get().id(), "USED"));
            return shown(call, entry, id, purpose);
        }
        Optional<RevealRequest> asked =
                requests(entry, "WAITING", id).stream()
                        .filter(one -> one.requestedBy().equals(call.actor()))
                        .filter(one -> one.purpose() == purpose)
                        .findFirst();
        if (asked.isPresent()) {
            return call.accept(List.of(), 202, asked.get(), null, null);
        }
        String request = UUID.randomUUID().toString();
        entry.run(
                "write/identifier/reveal-request",
                Map.of("id", request, "person", id, "purpose", purpose.name()));
        RevealRequest made =
                requests(entry, "WAITING", id).stream()
                        .filter(one -> one.id().equals(request))
                        .findFirst()
                        .orElseThrow();
        return call.accept(changes("person.reveal-request", made), 202, made, null, null);
    }

    /**
     * Shows the numbers. The one place where that is put on record, in the transaction that commits
     * before the answer leaves.
     */
    Answer shown(Call call, Entry entry, String id, Purpose purpose) {
        Numbers numbers = identifiers.of(entry, id);
        List<String> seen = new ArrayList<>();
        if (numbers.identityNumber() != null) {
            seen.add("identityNumber");
        }
        if (numbers.phone() != null) {
            seen.add("phone");
        }
        seen.add(purpose.name());
        return call.accept(
                List.of(new Change("person.reveal", "person:" + id, seen)),
                200,
                numbers,
                null,
                null);
    }

    private static boolean isGood(RevealRequest approved, String now) {
        return Instant.parse(approved.decidedAt()).plus(GOOD_FOR).isAfter(Instant.parse(now));
    }

    /** Lets a request rest; also one of one's own. */
    static Answer refuse(Call call, Entry entry, String id) {
        Optional<RevealRequest> found = waiting(entry, id);
        if (found.isEmpty()) {
            return call.refuse(IdentifierProblems.noRequest(id));
        }
        entry.run("write/identifier/reveal-state", state(id, "REFUSED"));
        return call.accept(
                changes("person.reveal-refuse", found.get()), 200, found.get(), null, null);
    }

    private static Optional<RevealRequest> waiting(Entry entry, String id) {
        return requests(entry, "WAITING", null).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    /** Agrees that whoever asked sees the numbers once. */
    static Answer approve(Call call, Entry entry, String id) {
        Optional<RevealRequest> found = waiting(entry, id);
        if (found.isEmpty()) {
            return call.refuse(IdentifierProblems.noRequest(id));
        }
        if (found.get().requestedBy().equals(call.actor())) {
            return call.refuse(IdentifierProblems.needsAnother());
        }
        entry.run("write/identifier/reveal-state", state(id, "APPROVED"));
        return call.accept(
                changes("person.reveal-approve", found.get()), 200, found.get(), null, null);
    }

    /** Whether the person agrees to being reached. */
    static boolean agrees(Work work, String id) {
        return work.run("read/consent/rows", Map.of("keys", List.of(id))).stream()
                .anyMatch(
                        row ->
                                row.text("kind").equals("CONTACT")
                                        && row.text("state").equals("GIVEN"));
    }

    /** The requests that nobody has approved, the oldest first. */
    static List<RevealRequest> waiting(Work work) {
        return requests(work, "WAITING", null);
    }

    private static List<RevealRequest> requests(Work work, String state, String person) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("state", state);
        asked.put("person", person);
        return work.run("read/identifier/reveals", asked).stream()
                .map(row -> Rows.to(RevealRequest.class, row))
                .toList();
    }

    private static Map<String, Object> state(String id, String state) {
        return Map.of("id", id, "state", state);
    }

    private static List<Change> changes(String operation, RevealRequest request) {
        return List.of(
                new Change(
                        operation,
                        "person:" + request.person(),
                        List.of(request.purpose().name())));
    }
}
