package org.xinchuan.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.xinchuan.access.Reach;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Work;
import org.xinchuan.http.Call;
import org.xinchuan.http.Json;
import org.xinchuan.ledger.Actor;
import org.xinchuan.pairing.PairingItem;
import org.xinchuan.person.PersonRef;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a submission names, so that whoever decides sees names and not codes. */
final class SubmissionView {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PAIRING = "pairing:";

    private SubmissionView() {}

    /** Whether the caller may agree to it: somebody else's, and they are asked or the province. */
    static boolean mayDecide(Submission submission, Call call) {
        Reach reach = call.reach();
        return submission.state() == Submission.State.WAITING
                && !submission.submittedBy().equals(call.actor())
                && (reach.everything() || submission.waitingFor().stream().anyMatch(reach::covers));
    }

    /** Whether the caller may see it at all. */
    static boolean maySee(Submission submission, Call call) {
        return call.reach().everything()
                || submission.submittedBy().equals(call.actor())
                || call.actor().equals(submission.decidedBy())
                || submission.waitingFor().stream().anyMatch(call.reach()::covers);
    }

    static SubmissionItem of(Work work, Submission submission, Call call) {
        JsonNode request = tree(submission.body());
        List<String> people = new ArrayList<>();
        request.path("mentors").forEach(one -> people.add(one.asText()));
        request.path("apprentices").forEach(one -> people.add(one.asText()));
        if (request.path("into").isTextual()) {
            people.add(submission.subject().substring("person:".length()));
            people.add(request.path("into").asText());
        }
        List<String> studios = new ArrayList<>();
        if (submission.subject() != null && submission.subject().startsWith("studio:")) {
            studios.add(submission.subject().substring("studio:".length()));
        }
        request.path("parents").forEach(one -> studios.add(one.asText()));
        if (request.path("parent").isTextual()) {
            studios.add(request.path("parent").asText());
        }
        List<String> organisations = new ArrayList<>(submission.waitingFor());
        organisations.add(submission.scope());
        Map<String, String> names = names(work, "read/submission/organisations", organisations);
        Map<String, String> studioNames = names(work, "read/submission/studios", studios);
        return new SubmissionItem(
                submission.id(),
                submission.state().name(),
                submission.operation(),
                submission.subject(),
                request,
                before(work, submission),
                PersonRef.read(work, people),
                studios.stream().map(code -> named(code, studioNames)).toList(),
                submission.scope().equals(Actor.PROVINCE) ? null : named(submission.scope(), names),
                submission.submittedBy(),
                submission.submittedAt(),
                submission.waitingFor().stream().map(code -> named(code, names)).toList(),
                submission.decidedBy(),
                submission.decidedAt(),
                submission.reason(),
                mayDecide(submission, call));
    }

    /** The pairing that a dispute is about, as it stands. */
    private static JsonNode before(Work work, Submission submission) {
        if (submission.subject() == null || !submission.subject().startsWith(PAIRING)) {
            return null;
        }
        String id = submission.subject().substring(PAIRING.length());
        return PairingItem.read(work, List.of(id)).stream()
                .findFirst()
                .map(found -> tree(Json.text(found)))
                .orElse(null);
    }

    private static SubmissionItem.Named named(String code, Map<String, String> names) {
        return new SubmissionItem.Named(code, names.getOrDefault(code, code));
    }

    private static Map<String, String> names(Work work, String statement, List<String> codes) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Row row : work.run(statement, Map.of("codes", codes))) {
            names.put(row.text("code"), row.text("name"));
        }
        return names;
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a submission is no JSON", e);
        }
    }
}
