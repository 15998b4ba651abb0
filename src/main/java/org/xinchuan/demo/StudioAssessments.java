package org.xinchuan.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * What came of the yearly assessments of the studios that the group named, and of the reviews of
 * namings. 覃山月's provincial naming failed twice and was revoked; of two namings the last review is
 * overdue.
 */
final class StudioAssessments {

    private static final int YEARS = 2;
    private static final int EXCELLENT = 90;
    private static final int PASSED = 60;
    private static final String LOST = "S06|PROVINCE";

    /** Namings whose last review was left out. */
    private static final Set<String> OVERDUE = Set.of("S08|PROVINCE", "S12|GROUP");

    /** The parts of the yearly form and what each weighs. */
    private static final List<Map.Entry<String, Integer>> PARTS =
            List.of(
                    Map.entry("ORGANISATION", 15),
                    Map.entry("INNOVATION", 35),
                    Map.entry("TRANSFER", 15),
                    Map.entry("MENTORING", 20),
                    Map.entry("EXCHANGE", 10),
                    Map.entry("LEDGER", 5));

    private final Dice dice;
    private final Sheet namings;
    private final List<Map<String, String>> rows = new ArrayList<>();

    private StudioAssessments(Dice dice, Sheet namings) {
        this.dice = dice;
        this.namings = namings;
    }

    /** The rows of {@code assessments.csv} about studios. */
    static List<Map<String, String>> generate(Dice dice, Sheet studios, Sheet namings) {
        StudioAssessments made = new StudioAssessments(dice, namings);
        studios.records().stream()
                .filter(studio -> studio.get("status").equals("NAMED"))
                .forEach(made::years);
        namings.records().stream()
                .filter(naming -> !naming.get("level").equals("ENTERPRISE"))
                .forEach(made::reviews);
        return List.copyOf(made.rows);
    }

    /** One assessment before Christmas of every year in which the studio was at work in autumn. */
    private void years(Map<String, String> studio) {
        LocalDate founded = LocalDate.parse(studio.get("foundedOn"));
        String code = studio.get("code");
        for (int year = founded.getYear(); year < DemoGroup.AS_OF.getYear(); year++) {
            LocalDate on = LocalDate.of(year, 12, dice.between(10, 24));
            if (founded.plusMonths(3).isBefore(on)) {
                rows.add(year(code, on, year - founded.getYear()));
            }
        }
    }

    private Map<String, String> year(String code, LocalDate on, int age) {
        StringJoiner points = new StringJoiner(";");
        int score = 0;
        for (Map.Entry<String, Integer> part : PARTS) {
            int most = part.getValue();
            // A studio grows into it; the best lose a point here and there.
            int least = Math.max(most / 2, most - 1 - most * Math.max(1, 6 - age) / 20);
            int own = dice.between(least, most);
            points.add(part.getKey() + ":" + own);
            score += own;
        }
        Map<String, String> row = row(code, "STUDIO_ANNUAL", on);
        row.put("score", Integer.toString(score));
        row.put("grade", score >= EXCELLENT ? "EXCELLENT" : score >= PASSED ? "PASS" : "FAIL");
        row.put("checklist", haves(code, on, age));
        row.put("points", points.toString());
        return row;
    }

    /** A plaque comes with the first naming, funds of one's own with the second year. */
    private String haves(String code, LocalDate on, int age) {
        StringJoiner haves = new StringJoiner(";");
        boolean named =
                namings.records().stream()
                        .filter(naming -> naming.get("studio").equals(code))
                        .anyMatch(naming -> naming.get("namedOn").compareTo(on.toString()) <= 0);
        if (named) {
            haves.add("PLAQUE");
        }
        haves.add("PREMISES").add("RULES");
        if (age > 0) {
            haves.add("FUNDS");
        }
        haves.add("TEAM");
        if (age > 0 || dice.percent(50)) {
            haves.add("LEDGER");
        }
        haves.add("RESULTS");
        return haves.toString();
    }

    /** A review every two years, some days before it is due. */
    private void reviews(Map<String, String> naming) {
        String of = naming.get("studio") + "|" + naming.get("level");
        LocalDate named = LocalDate.parse(naming.get("namedOn"));
        if (of.equals(LOST)) {
            rows.add(review(naming, LocalDate.of(2021, 6, 25), "FAIL"));
            rows.add(review(naming, LocalDate.of(2021, 12, 31), "FAIL"));
            return;
        }
        LocalDate due = named.plusYears(YEARS);
        while (!due.isAfter(DemoGroup.AS_OF)) {
            LocalDate next = due.plusYears(YEARS);
            // Two namings of one studio are never reviewed on one day.
            int early = naming.get("level").equals("PROVINCE_DEMO") ? 10 : 0;
            LocalDate on = due.minusDays(early + dice.between(1, 10));
            if (!OVERDUE.contains(of) || !next.isAfter(DemoGroup.AS_OF)) {
                rows.add(review(naming, on, "PASS"));
            }
            due = next;
        }
    }

    private static Map<String, String> review(
            Map<String, String> naming, LocalDate on, String grade) {
        Map<String, String> row = row(naming.get("studio"), "NAMING_REVIEW", on);
        row.put("grade", grade);
        row.put("level", naming.get("level"));
        return row;
    }

    private static Map<String, String> row(String studio, String kind, LocalDate on) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("subject", "studio:" + studio);
        row.put("kind", kind);
        row.put("heldOn", on.toString());
        return row;
    }
}
