package org.xinchuan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinchuan.demo.DemoFolder.DEMO;
import static org.xinchuan.demo.DemoFolder.listed;

import org.junit.jupiter.api.Test;
import org.xinchuan.innovation.IpAsset;
import org.xinchuan.skill.Skill;
import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results, assets, awards and grades of DOMAIN.md §7, counted in the files. */
class DemoGroupResultsTest {

    private static final Set<String> RATING = Set.of("NATIONAL", "PROVINCE", "INDUSTRY", "GROUP");
    private static final Set<String> UNNAMED = Set.of("S17", "S18", "S19");
    private static final Predicate<Map<String, String>> PROPOSAL =
            row -> row.get("type").equals("RATIONALISATION_PROPOSAL");

    @Test
    void everyStudioHasItsResultsRatedResultsAndProtectedResults() {
        Map<String, Long> results = new HashMap<>();
        Map<String, Long> rated = new HashMap<>();
        Map<String, Long> covered = new HashMap<>();
        for (Map<String, String> row : results()) {
            String studio = row.get("studio");
            results.merge(studio, 1L, Long::sum);
            rated.merge(studio, isRated(row) ? 1L : 0L, Long::sum);
            covered.merge(studio, isProtected(row) ? 1L : 0L, Long::sum);
        }
        assertThat(List.of(results, rated, covered))
                .extracting(counts -> counts.get("S01"))
                .containsExactly(78L, 14L, 24L);
        assertThat(List.of(results, rated, covered))
                .extracting(counts -> counts.get("S16"))
                .containsExactly(5L, 0L, 1L);
        assertThat(named(results)).isEqualTo(558);
        assertThat(named(rated)).isEqualTo(86);
        assertThat(named(covered)).isEqualTo(137);
        assertThat(results.values().stream().mapToLong(n -> n).sum()).isEqualTo(558 + 9);
    }

    @Test
    void ratedAndProtectedResultsOverlap() {
        assertThat(results().stream().filter(r -> isRated(r) && isProtected(r))).hasSize(39);
        assertThat(results().stream().filter(r -> isRated(r) || isProtected(r))).hasSize(184);
    }

    @Test
    void proposalsAndCoProducedResultsAreTheTraps() {
        assertThat(DEMO.rows("innovations.csv").stream().filter(PROPOSAL)).hasSize(40);
        assertThat(results().stream().filter(r -> !r.get("otherStudios").isEmpty())).hasSize(3);
    }

    @Test
    void awardsAreOfTheLevelsAndNumbersSaid() {
        Map<String, Long> levels = counts(DEMO.rows("awards.csv"), "level");
        assertThat(levels)
                .containsEntry("NATIONAL", 5L)
                .containsEntry("PROVINCE", 21L)
                .containsEntry("INDUSTRY", 18L)
                .containsEntry("GROUP", 68L)
                .containsEntry("ENTERPRISE", 30L);
        assertThat(RATING.stream().mapToLong(levels::get).sum()).isEqualTo(112);
        Set<String> rated = new HashSet<>(DEMO.keys("awards.csv", "innovation"));
        rated.retainAll(
                results().stream().filter(r -> !isRated(r)).map(r -> r.get("code")).toList());
        assertThat(rated).as("with an award of the enterprise alone").hasSize(30);
    }

    @Test
    void assetsAreOfTheKindsAndNumbersSaid() {
        List<Map<String, String>> granted =
                DEMO.rows("ip_assets.csv").stream()
                        .filter(row -> !row.get("grantedOn").isEmpty())
                        .toList();
        assertThat(counts(granted, "kind"))
                .isEqualTo(
                        Map.of("UTILITY_MODEL", 84L, "INVENTION", 27L, "SOFTWARE_COPYRIGHT", 38L));
        assertThat(counts(DEMO.rows("ip_assets.csv"), "status")).containsEntry("LAPSED", 2L);
        assertThat(DEMO.rows("ip_assets.csv")).hasSize(149 + 9);
        Map<String, Long> perResult = counts(granted, "innovations");
        assertThat(perResult).hasSize(137);
        assertThat(perResult.values().stream().filter(n -> n == 2)).hasSize(12);
        Set<String> pending = new HashSet<>(DEMO.keys("ip_assets.csv", "innovations"));
        pending.removeAll(perResult.keySet());
        assertThat(pending).as("of pending applications alone").hasSize(9);
    }

    @Test
    void everyAssetHasANumberOfTheFictionalRangeAndOfItsKindAndNoPatentHasExpired() {
        for (Map<String, String> row : DEMO.rows("ip_assets.csv")) {
            IpAsset asset =
                    new IpAsset(
                            row.get("number"),
                            IpAsset.Kind.valueOf(row.get("kind")),
                            row.get("title"),
                            IpAsset.Status.valueOf(row.get("status")),
                            date(row.get("filedOn")),
                            date(row.get("grantedOn")),
                            listed(row.get("innovations")).toList(),
                            listed(row.get("inventors")).toList(),
                            row.get("owner"),
                            date(row.get("endedOn")));
            assertThat(asset.number()).isEqualTo(row.get("number")).contains("99");
            assertThat(asset.doubts(DemoGroup.AS_OF)).as(row.toString()).isEmpty();
            assertThat(asset.untimely(DemoGroup.AS_OF)).as(row.toString()).isEmpty();
            if (asset.kind() == IpAsset.Kind.UTILITY_MODEL) {
                assertThat(asset.filedOn().first()).isAfter(DemoGroup.AS_OF.minusYears(10));
            }
        }
    }

    @Test
    void whoContributedBelongedToTheStudioThen() {
        for (Map<String, String> row : DEMO.rows("innovations.csv")) {
            LocalDate day = LocalDate.parse(row.get("completedOn"));
            assertThat(day).isBefore(DemoGroup.AS_OF);
            Set<String> there =
                    DEMO.rows("studio_people.csv").stream()
                            .filter(slice -> slice.get("studio").equals(row.get("studio")))
                            .filter(slice -> !LocalDate.parse(slice.get("from")).isAfter(day))
                            .filter(
                                    slice ->
                                            slice.get("to").isEmpty()
                                                    || !LocalDate.parse(slice.get("to"))
                                                            .isBefore(day))
                            .map(slice -> slice.get("person"))
                            .collect(Collectors.toSet());
            assertThat(listed(row.get("contributors")).toList())
                    .as(row.get("code"))
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .isSubsetOf(there);
        }
    }

    @Test
    void titlesTellResultsApart() {
        assertThat(results().stream().map(row -> row.get("title"))).doesNotHaveDuplicates();
    }

    @Test
    void gradesAreThoseOfFiveHundredAndTheTraps() {
        Set<String> employed =
                DEMO.rows("people.csv").stream()
                        .filter(row -> row.get("leftOn").isEmpty())
                        .map(row -> row.get("id"))
                        .collect(Collectors.toSet());
        Map<String, Set<String>> grades = new HashMap<>();
        for (Map<String, String> row : DEMO.rows("skills.csv")) {
            if (row.get("scheme").equals("EIGHT_LEVEL") && employed.contains(row.get("person"))) {
                grades.computeIfAbsent(row.get("person"), p -> new HashSet<>())
                        .add(row.get("grade"));
            }
        }
        Set<String> apprentices =
                grades.keySet().stream()
                        .filter(person -> grades.get(person).equals(Set.of("APPRENTICE")))
                        .collect(Collectors.toSet());
        assertThat(apprentices).hasSize(24);
        assertThat(grades.keySet()).hasSize(500 + 24);
        assertThat(
                        grades.values().stream()
                                .filter(
                                        held ->
                                                held.stream()
                                                        .anyMatch(
                                                                grade ->
                                                                        Stream.of(
                                                                                        "SENIOR",
                                                                                        "TECHNICIAN",
                                                                                        "SENIOR_TECHNICIAN",
                                                                                        "SPECIAL_TECHNICIAN",
                                                                                        "CHIEF_TECHNICIAN")
                                                                                .anyMatch(
                                                                                        grade
                                                                                                ::equals))))
                .hasSize(153);
        assertThat(grades.values().stream().filter(held -> held.size() > 1)).hasSize(10);
        assertThat(counts(DEMO.rows("skills.csv"), "scheme")).containsEntry("X_1", 6L);
    }

    @Test
    void certificatesAgreeWithTheirNumbers() {
        for (Map<String, String> row : DEMO.rows("skills.csv")) {
            Skill skill =
                    new Skill(
                            row.get("person"),
                            Skill.Scheme.valueOf(row.get("scheme")),
                            row.get("grade"),
                            row.get("occupation"),
                            row.get("certNo").isEmpty() ? null : row.get("certNo"),
                            date(row.get("issuedOn")),
                            null,
                            null);
            assertThat(skill.doubts()).as(row.toString()).isEmpty();
            assertThat(skill.untimely(DemoGroup.AS_OF)).as(row.toString()).isEmpty();
        }
        assertThat(DEMO.values("skills.csv", "certNo")).isNotEmpty().doesNotHaveDuplicates();
    }

    private static List<Map<String, String>> results() {
        return DEMO.rows("innovations.csv").stream().filter(PROPOSAL.negate()).toList();
    }

    private static boolean isRated(Map<String, String> result) {
        return DEMO.rows("awards.csv").stream()
                .filter(row -> row.get("innovation").equals(result.get("code")))
                .anyMatch(row -> RATING.contains(row.get("level")));
    }

    private static boolean isProtected(Map<String, String> result) {
        return DEMO.rows("ip_assets.csv").stream()
                .filter(row -> listed(row.get("innovations")).anyMatch(result.get("code")::equals))
                .anyMatch(row -> !row.get("grantedOn").isEmpty());
    }

    private static long named(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(one -> !UNNAMED.contains(one.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Map<String, Long> counts(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.get(column), Collectors.counting()));
    }

    private static PartialDate date(String text) {
        return text.isEmpty() ? null : PartialDate.parse(text);
    }
}
