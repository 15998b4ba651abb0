package org.xinchuan.erasure;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.ledger.Entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Asks for erasures and decides on them behind the guard; it takes two to erase somebody. */
final class ErasureDecisions {

    private final Pseudonyms pseudonyms = new Pseudonyms();
    private final Eraser eraser = new Eraser();

    /** The requests that wait, the oldest first. */
    static List<ErasureRequest> waiting(Work work) {
        return waiting(work, null, null);
    }

    /**
     * Asks that somebody be erased.
     *
     * @param atOnce whether nobody else has to agree: automation of the operator's
     */
    ErasureOutcome ask(Entry entry, String person, Reason reason, boolean atOnce) {
        Optional<Row> found = Eraser.find(entry, person).stream().findFirst();
        if (found.isEmpty()) {
            return new ErasureOutcome.NoPerson(person);
        }
        if (found.get().get("erasedAt") != null) {
            return new ErasureOutcome.ErasedAlready();
        }
        if (atOnce) {
            return eraser.erase(entry, person, found.get(), pseudonyms.next());
        }
        List<ErasureRequest> before = waiting(entry, null, person);
        if (!before.isEmpty()) {
            return new ErasureOutcome.AskedAlready(before.getFirst());
        }
        String id = UUID.randomUUID().toString();
        entry.run(
                "write/erasure/request",
                Map.of("id", id, "person", person, "reason", reason.reason()));
        return new ErasureOutcome.Waiting(waiting(entry, id, null).getFirst());
    }

    /**
     * Erases whom a request names.
     *
     * @param alone whether the same account may have asked: automation of the operator's
     */
    ErasureOutcome approve(Entry entry, String id, String actor, boolean alone) {
        List<ErasureRequest> found = waiting(entry, id, null);
        if (found.isEmpty()) {
            return new ErasureOutcome.NoRequest(id);
        }
        ErasureRequest request = found.getFirst();
        if (!alone && request.requestedBy().equals(actor)) {
            return new ErasureOutcome.NeedsAnother();
        }
        Row person = Eraser.find(entry, request.person()).getFirst();
        return eraser.erase(entry, request.person(), person, pseudonyms.next());
    }

    /** Leaves somebody as they are. */
    ErasureOutcome refuse(Entry entry, String id, Reason reason) {
        List<ErasureRequest> found = waiting(entry, id, null);
        if (found.isEmpty()) {
            return new ErasureOutcome.NoRequest(id);
        }
        entry.run("write/erasure/refuse", Map.of("id", id, "reason", reason.reason()));
        return new ErasureOutcome.Refused(found.getFirst());
    }

    private static List<ErasureRequest> waiting(Work work, String id, String person) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("id", id);
        asked.put("person", person);
        return work.run("read/erasure/waiting", asked).stream()
                .map(row -> Rows.to(ErasureRequest.class, row))
                .toList();
    }
}
