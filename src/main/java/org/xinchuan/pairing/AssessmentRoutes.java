package org.xinchuan.pairing;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.Rows;
import org.xinchuan.http.Call;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.PartialDate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Assessments of pairings over HTTP. */
public final class AssessmentRoutes implements Routes {

    private final Writing writing;
    private final Function<Entry, Basis> basis;

    /**
     * @param basis by which scores are graded
     */
    public AssessmentRoutes(Writing writing, Function<Entry, Basis> basis) {
        this.writing = writing;
        this.basis = basis;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(PairingRoutes.PATH + "/{id}/assessments", "assessPairing")
                        .needs(Operation.CHANGE_PAIRING)
                        .says("登记考核", "Assess")
                        .path("id", "结对编号", "id of the pairing")
                        .about("pairing", PairingRoutes.KIND.zh(), PairingRoutes.KIND.en())
                        .takes(AssessmentBody.class)
                        .answers(201, Assessment.class)
                        .by(this::assess));
    }

    /** What a request says of an assessment; the pairing is in the path. */
    record AssessmentBody(
            Assessment.Kind kind, PartialDate heldOn, String person, Double score, String grade) {

        AssessmentBody {
            new Faults().required("kind", kind).required("heldOn", heldOn).orThrow();
        }
    }

    private Reply assess(Call call) {
        String id = call.path("id");
        AssessmentBody body = call.body(AssessmentBody.class);
        Assessment assessment =
                Assessment.ofPairing(
                        id, body.kind(), body.heldOn(), body.person(), body.score(), body.grade());
        return writing.write(call, entry -> assess(call, entry, id, assessment));
    }

    /** A score without a grade is graded by the rules of its day, as at the end of a pairing. */
    private Assessment graded(Entry entry, Pairing pairing, Assessment said) {
        if (said.grade() != null || said.score() == null) {
            return said;
        }
        return PairingTerms.of(entry, basis.apply(entry), pairing)
                .grade(said.score(), said.heldOn().last())
                .map(
                        grade ->
                                Assessment.ofPairing(
                                        pairing.id(),
                                        said.kind(),
                                        said.heldOn(),
                                        said.person(),
                                        said.score(),
                                        grade))
                .orElse(said);
    }

    private Answer assess(Call call, Entry entry, String id, Assessment said) {
        Optional<Pairing> pairing = Pairings.find(entry, id);
        if (pairing.isEmpty()) {
            return call.refuse(Problems.notFound(PairingRoutes.KIND, id));
        }
        Assessment assessment = graded(entry, pairing.get(), said);
        if (assessment.person() != null
                && !pairing.get().apprentices().contains(assessment.person())) {
            return call.refuse(
                    Problems.invalid(PairingProblems.notApprentice(assessment.person())));
        }
        if (isTaken(entry, assessment)) {
            return call.refuse(Problems.conflict(PairingProblems.assessedAlready()));
        }
        Change change = put(entry, assessment);
        return call.accept(List.of(change), 201, assessment, null, PairingRoutes.PATH + "/" + id);
    }

    /** Whether there is one of its kind on its day. */
    static boolean isTaken(Entry entry, Assessment assessment) {
        return entry
                .run("read/assessment/rows", Map.of("keys", List.of(assessment.subject())))
                .stream()
                .map(row -> Rows.to(Assessment.class, row))
                .anyMatch(
                        other ->
                                other.kind() == assessment.kind()
                                        && other.heldOn().equals(assessment.heldOn()));
    }

    /** Writes an assessment of a pairing. */
    static Change put(Entry entry, Assessment assessment) {
        entry.run("write/assessment/put", Map.of("rows", List.of(Rows.of(assessment))));
        return new Change(
                "pairing.assess",
                assessment.subject(),
                List.of("kind", "heldOn", "person", "score", "grade"));
    }
}
