package org.xinchuan.report;

import static org.xinchuan.report.CsvRows.cell;
import static org.xinchuan.report.CsvRows.first;
import static org.xinchuan.report.CsvRows.holds;
import static org.xinchuan.report.CsvRows.last;
import static org.xinchuan.report.CsvRows.oneOf;
import static org.xinchuan.report.CsvRows.within;

import org.xinchuan.lineage.fact.HeldPost;
import org.xinchuan.lineage.fact.SlowPosts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which people, trades and cases an indicator counts, read off the rows of a folder. */
final class PeopleOracle {

    private static final List<String> GRADES =
            List.of(
                    "APPRENTICE",
                    "JUNIOR",
                    "INTERMEDIATE",
                    "SENIOR",
                    "TECHNICIAN",
                    "SENIOR_TECHNICIAN",
                    "SPECIAL_TECHNICIAN",
                    "CHIEF_TECHNICIAN");
    private static final int TECHNICIAN = GRADES.indexOf("TECHNICIAN");

    /** In a row, that a post before the present one holds on the day. */
    private static final String HELD = "held";

    private final CsvRows files;
    private final PairOracle pairs;

    PeopleOracle(CsvRows files) {
        this.files = files;
        this.pairs = new PairOracle(files);
    }

    Set<String> skilled(LocalDate day, String least) {
        return employed(day).stream()
                .map(row -> cell(row, "id"))
                .filter(id -> grade(id, day) >= GRADES.indexOf(least))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> certified(LocalDate from, LocalDate to) {
        Set<String> certified = new TreeSet<>();
        Set<String> there =
                employed(to).stream().map(row -> cell(row, "id")).collect(Collectors.toSet());
        for (Map<String, String> skill : files.of("skills.csv")) {
            if (oneOf(skill, "scheme", "EIGHT_LEVEL")
                    && !oneOf(skill, "grade", "APPRENTICE")
                    && within(first(skill, "issuedOn"), from, to)
                    && there.contains(cell(skill, "person"))) {
                certified.add(cell(skill, "person"));
            }
        }
        return certified;
    }

    Set<String> tradesWithoutMentors(LocalDate day) {
        Map<String, Boolean> covered = new HashMap<>();
        for (Map<String, String> person : employed(day)) {
            if (!cell(person, "occupation").isEmpty()) {
                covered.merge(
                        cell(person, "occupation"),
                        isQualified(cell(person, "id"), day),
                        Boolean::logicalOr);
            }
        }
        return covered.keySet().stream()
                .filter(trade -> !covered.get(trade))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Role, person, studio, trade and place of every case of I21c. */
    Set<String> successorRisks(LocalDate day, int years) {
        Set<String> risks = new TreeSet<>();
        Map<String, Map<String, String>> studios = new HashMap<>();
        files.of("studios.csv").forEach(row -> studios.put(cell(row, "code"), row));
        List<Map<String, String>> slices =
                files.of("studio_people.csv").stream()
                        .filter(row -> holds(row, "from", "to", day))
                        .toList();
        for (Map<String, String> slice : slices) {
            Map<String, String> studio = studios.get(cell(slice, "studio"));
            boolean open =
                    (first(studio, "closedOn") == null || first(studio, "closedOn").isAfter(day))
                            && !oneOf(studio, "status", "REVOKED", "CLOSED");
            if (!oneOf(slice, "role", "LEADER", "CO_LEADER", "ACTING")
                    || !open
                    || cell(studio, "organisation").isEmpty()) {
                continue;
            }
            String leader = cell(slice, "person");
            List<String> others =
                    slices.stream()
                            .filter(row -> oneOf(row, "studio", cell(slice, "studio")))
                            .map(row -> cell(row, "person"))
                            .filter(id -> !id.equals(leader))
                            .toList();
            if (isAtRisk(leader, others, day, years)) {
                risks.add(
                        String.join(
                                "|",
                                "LEADER",
                                leader,
                                cell(slice, "studio"),
                                "",
                                cell(studio, "organisation")));
            }
        }
        Map<String, List<String>> places = new HashMap<>();
        for (Map<String, String> person : people(day)) {
            if (!cell(person, "organisation").isEmpty() && !cell(person, "occupation").isEmpty()) {
                places.computeIfAbsent(
                                cell(person, "occupation") + "|" + cell(person, "organisation"),
                                place -> new ArrayList<>())
                        .add(cell(person, "id"));
            }
        }
        Set<String> mentors = pairs.load(day, 1).keySet();
        places.forEach(
                (place, people) -> {
                    List<String> teaching = people.stream().filter(mentors::contains).toList();
                    if (teaching.size() == 1
                            && isAtRisk(
                                    teaching.getFirst(),
                                    people.stream().filter(id -> !mentors.contains(id)).toList(),
                                    day,
                                    years)) {
                        risks.add("ONLY_MENTOR|" + teaching.getFirst() + "||" + place);
                    }
                });
        return risks;
    }

    private boolean isAtRisk(String id, Collection<String> others, LocalDate day, int years) {
        LocalDate leaves = last(person(id), "retiresOn");
        if (!within(leaves, day, day.plusYears(years))) {
            return false;
        }
        return others.stream()
                .map(this::person)
                .filter(other -> !oneOf(other, "status", "RETIRED", "LEFT", "DECEASED"))
                .filter(
                        other ->
                                first(other, "retiresOn") == null
                                        || first(other, "retiresOn").getYear()
                                                > day.getYear() + years)
                .noneMatch(other -> grade(cell(other, "id"), day) >= TECHNICIAN);
    }

    private Map<String, String> person(String id) {
        return files.of("people.csv").stream()
                .filter(row -> cell(row, "id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, String>> employed(LocalDate day) {
        return people(day).stream()
                .filter(row -> !cell(row, "organisation").isEmpty())
                .filter(row -> isEmployed(row, day))
                .toList();
    }

    private static boolean isEmployed(Map<String, String> row, LocalDate day) {
        LocalDate left = last(row, "leftOn");
        if (left != null && left.isBefore(day) || row.containsKey(HELD)) {
            return left == null || !left.isBefore(day);
        }
        return holds(row, "hiredOn", "leftOn", day)
                && (left != null || !oneOf(row, "status", "RETIRED", "LEFT", "DECEASED"));
    }

    /** Everybody with the unit and trade of the day; whoever held another post on it is marked. */
    private List<Map<String, String>> people(LocalDate day) {
        Map<String, List<HeldPost>> posts = new HashMap<>();
        for (Map<String, String> row : files.of("posts.csv")) {
            String trade = cell(row, "occupation");
            LocalDate to = last(row, "to");
            posts.computeIfAbsent(cell(row, "person"), id -> new ArrayList<>())
                    .add(
                            new HeldPost(
                                    cell(row, "organisation"),
                                    trade.isEmpty() ? null : trade,
                                    first(row, "from"),
                                    to == null ? null : to.plusDays(1)));
        }
        List<Map<String, String>> people = new ArrayList<>();
        for (Map<String, String> row : files.of("people.csv")) {
            List<HeldPost> held = posts.getOrDefault(cell(row, "id"), List.of());
            HeldPost post = SlowPosts.on(day, held, first(row, "hiredOn"));
            Map<String, String> then = new HashMap<>(row);
            if (post != null) {
                then.put(HELD, "");
                then.put("organisation", post.organisation());
                if (post.occupation() != null) {
                    then.put("occupation", post.occupation());
                }
            }
            people.add(then);
        }
        return people;
    }

    /** The highest of the eight levels by a certificate that holds on the day; -1 for none. */
    private int grade(String id, LocalDate day) {
        return files.of("skills.csv").stream()
                .filter(row -> cell(row, "person").equals(id))
                .filter(row -> oneOf(row, "scheme", "EIGHT_LEVEL"))
                .filter(row -> holds(row, "issuedOn", "validTo", day))
                .mapToInt(row -> GRADES.indexOf(cell(row, "grade")))
                .max()
                .orElse(-1);
    }

    private boolean isQualified(String id, LocalDate day) {
        return grade(id, day) >= TECHNICIAN
                || files.of("skills.csv").stream()
                        .filter(row -> cell(row, "person").equals(id))
                        .filter(row -> oneOf(row, "scheme", "TITLE"))
                        .filter(row -> holds(row, "issuedOn", "validTo", day))
                        .anyMatch(
                                row ->
                                        cell(row, "grade").endsWith("工程师")
                                                && !oneOf(row, "grade", "助理工程师"))
                || files.of("honours.csv").stream()
                        .filter(row -> cell(row, "holder").equals("person:" + id))
                        .filter(row -> isModelWorker(cell(row, "honour")))
                        .anyMatch(
                                row ->
                                        first(row, "onDate") == null
                                                || !first(row, "onDate").isAfter(day));
    }

    private boolean isModelWorker(String honour) {
        return files.of("honour_kinds.csv").stream()
                .filter(row -> cell(row, "code").equals(honour))
                .anyMatch(row -> oneOf(row, "modelWorker", "true"));
    }
}
