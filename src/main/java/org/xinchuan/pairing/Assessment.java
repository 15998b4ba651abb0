package org.xinchuan.pairing;

import org.xinchuan.standard.Faults;
import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.Points;
import org.xinchuan.standard.StandardsChecklist;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An assessment of a pairing or of a studio, or the review of a naming.
 *
 * @param subject {@code pairing:ID} or {@code studio:CODE}
 * @param person the apprentice assessed, where it is one
 * @param score in points, 0 to 100; the sum of {@code points} when left out
 * @param grade of a review {@code PASS} or {@code FAIL}
 * @param level of the naming that was reviewed
 * @param checklist the {@link StandardsChecklist seven haves} that the studio has, in their order
 * @param points for each part of the yearly form, such as {@code INNOVATION:32}
 */
public record Assessment(
        String subject,
        Kind kind,
        PartialDate heldOn,
        String person,
        Double score,
        String grade,
        NamingLevel level,
        List<String> checklist,
        List<String> points) {

    /** The grade of a review that was passed. */
    public static final String PASS = "PASS";

    /** The grade of one that was not. */
    public static final String FAIL = "FAIL";

    private static final Pattern SUBJECT = Pattern.compile("(pairing|studio):(.+)");
    private static final String STUDIO = "studio:";

    /** What is assessed. */
    public enum Kind {
        PERIODIC,
        GRADUATION,
        STUDIO_ANNUAL,
        /** Whether a studio still deserves a naming (复核). */
        NAMING_REVIEW
    }

    public Assessment {
        checklist = checklist == null ? List.of() : checklist;
        points = points == null ? List.of() : points;
        boolean review = kind == Kind.NAMING_REVIEW;
        boolean annual = kind == Kind.STUDIO_ANNUAL;
        boolean studio = subject != null && subject.startsWith(STUDIO);
        Optional<Set<StandardsChecklist>> haves = haves(checklist);
        Optional<Points> parts = Points.tryParse(points);
        new Faults()
                .required("subject", subject)
                .add(
                        subject != null && !SUBJECT.matcher(subject).matches(),
                        "subject",
                        "SUBJECT_INVALID",
                        "请写成 pairing:编号 或 studio:编号",
                        "write pairing:ID or studio:CODE")
                .add(
                        review && subject != null && !studio,
                        "subject",
                        "SUBJECT_INVALID",
                        "复核的对象是工作室，请写成 studio:编号",
                        "a naming review is of a studio: write studio:CODE")
                .required("kind", kind)
                .required("heldOn", heldOn)
                .code("person", person)
                .add(
                        review && !PASS.equals(grade) && !FAIL.equals(grade),
                        "grade",
                        "VALUE_UNKNOWN",
                        "复核结论请写 PASS（通过）或 FAIL（未通过）",
                        "the outcome of a review is PASS or FAIL")
                .add(
                        review != (level != null),
                        "level",
                        review ? "REQUIRED_EMPTY" : "NOT_OF_THIS_KIND",
                        review ? "请填写复核的命名级别" : "只有命名复核才有级别",
                        review
                                ? "say the level that was reviewed"
                                : "only a naming review has a level")
                .add(
                        haves.isEmpty(),
                        "checklist",
                        "VALUE_UNKNOWN",
                        "七有只能是 " + List.of(StandardsChecklist.values()),
                        "the seven haves are " + List.of(StandardsChecklist.values()))
                .add(
                        parts.isEmpty(),
                        "points",
                        "POINTS_INVALID",
                        "分项得分请写成 INNOVATION:32，每项一次，不为负",
                        "write points as INNOVATION:32, each part once and none negative")
                .add(
                        !annual && !(checklist.isEmpty() && points.isEmpty()),
                        checklist.isEmpty() ? "points" : "checklist",
                        "NOT_OF_THIS_KIND",
                        "只有工作室年度考核才有七有和分项得分",
                        "only the yearly assessment of a studio has the seven haves and points")
                .add(
                        parts.isPresent()
                                && !points.isEmpty()
                                && score != null
                                && parts.get().sum().doubleValue() != score,
                        "score",
                        "SUM_DIFFERS",
                        "总分与分项得分之和不符",
                        "the score is not the sum of the points")
                .orThrow();
        checklist = haves.orElseThrow().stream().map(StandardsChecklist::name).toList();
        score =
                score == null && !points.isEmpty()
                        ? Double.valueOf(parts.orElseThrow().sum().doubleValue())
                        : score;
        points = parts.orElseThrow().texts();
    }

    /** An assessment of a pairing. */
    static Assessment ofPairing(
            String pairing,
            Kind kind,
            PartialDate heldOn,
            String person,
            Double score,
            String grade) {
        return new Assessment(
                "pairing:" + pairing,
                kind,
                heldOn,
                person,
                score,
                grade,
                null,
                List.of(),
                List.of());
    }

    /** Those of the seven haves that are wanting; none where no checklist was filled in. */
    public List<String> lacks() {
        return checklist.isEmpty()
                ? List.of()
                : Stream.of(StandardsChecklist.values())
                        .map(StandardsChecklist::name)
                        .filter(have -> !checklist.contains(have))
                        .toList();
    }

    /** The haves in their own order; empty when a word is none. */
    private static Optional<Set<StandardsChecklist>> haves(List<String> words) {
        Set<StandardsChecklist> haves = EnumSet.noneOf(StandardsChecklist.class);
        try {
            words.forEach(word -> haves.add(StandardsChecklist.valueOf(word.strip())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(haves);
    }
}
