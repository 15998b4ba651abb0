package org.xinchuan.workbook;

import org.xinchuan.graph.Graph;
import org.xinchuan.pairing.ScoreGrades;
import org.xinchuan.pairing.ScoreGrades.Signed;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.workbook.PairingRecords.Settled;
import org.xinchuan.workbook.WrittenPairing.Result;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Takes the grades of a register that are written as scores from the rules, as the desk does. */
final class ScoredResults {

    private final Graph graph;
    private final String home;
    private final LocalDate today;
    private final Faulty faulty;

    /**
     * @param home the organisation of a pairing that names none; null when nobody says
     */
    ScoredResults(Graph graph, String home, LocalDate today, Faulty faulty) {
        this.graph = graph;
        this.home = home;
        this.today = today;
        this.faulty = faulty;
    }

    /** The same pairings, with the grades of all scores. */
    List<Settled> graded(List<Settled> settled) {
        List<Signed> scored =
                settled.stream().filter(ScoredResults::hasScore).map(this::signed).toList();
        if (scored.isEmpty()) {
            return settled;
        }
        ScoreGrades grades = ScoreGrades.read(graph::readAll, scored);
        return settled.stream().map(one -> hasScore(one) ? graded(one, grades) : one).toList();
    }

    private static boolean hasScore(Settled one) {
        return one.written().results().stream().anyMatch(result -> result.score() != null);
    }

    private Signed signed(Settled one) {
        String programme = one.written().programme();
        return new Signed(
                one.mentors(),
                one.organisation() == null ? home : one.organisation(),
                programme.isEmpty() ? null : programme);
    }

    private Settled graded(Settled one, ScoreGrades grades) {
        WrittenPairing written = one.written();
        Signed signed = signed(one);
        List<Result> results =
                written.results().stream()
                        .map(result -> graded(result, written, signed, grades))
                        .toList();
        return one.with(written.with(results));
    }

    private Result graded(
            Result result, WrittenPairing written, Signed signed, ScoreGrades grades) {
        if (result.score() == null) {
            return result;
        }
        Optional<String> grade = grades.of(signed, result.score(), day(result, written));
        if (grade.isEmpty()) {
            faulty.error(
                    written.at("grades"),
                    "GRADE_UNKNOWN",
                    "没有规则规定多少分合格，请写 优秀 良好 合格 不合格",
                    "no rule says which score is a pass: write 优秀 良好 合格 不合格");
        }
        return grade.map(result::graded).orElse(result);
    }

    /** The day of the assessment, else the end of the pairing, as far as they are known. */
    private LocalDate day(Result result, WrittenPairing written) {
        return Optional.ofNullable(result.on())
                .or(() -> Optional.ofNullable(written.endsOn()))
                .map(PartialDate::last)
                .orElse(today);
    }
}
