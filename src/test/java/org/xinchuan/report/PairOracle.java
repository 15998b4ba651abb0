package org.xinchuan.report;

import static org.xinchuan.report.CsvRows.cell;
import static org.xinchuan.report.CsvRows.first;
import static org.xinchuan.report.CsvRows.last;
import static org.xinchuan.report.CsvRows.listed;
import static org.xinchuan.report.CsvRows.oneOf;
import static org.xinchuan.report.CsvRows.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which couples and apprenticeships an indicator counts, read off the rows of a folder. */
final class PairOracle {

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

    private final CsvRows files;

    PairOracle(CsvRows files) {
        this.files = files;
    }

    /** {@code mentor>apprentice} of the couples active on a day. */
    Set<String> active(LocalDate day) {
        Set<String> couples = new TreeSet<>();
        valid().stream().filter(row -> isActive(row, day)).forEach(r -> couples.addAll(couples(r)));
        return couples;
    }

    Set<String> started(LocalDate from, LocalDate to) {
        Set<String> couples = new TreeSet<>();
        valid().stream()
                .filter(row -> within(first(row, "startsOn"), from, to))
                .forEach(row -> couples.addAll(couples(row)));
        return couples;
    }

    /** Mentors with at least so many active apprentices, and how many. */
    Map<String, Integer> load(LocalDate day, int least) {
        Map<String, Set<String>> apprentices = new HashMap<>();
        for (String couple : active(day)) {
            String[] two = couple.split(">");
            apprentices.computeIfAbsent(two[0], m -> new TreeSet<>()).add(two[1]);
        }
        Map<String, Integer> load = new TreeMap<>();
        apprentices.forEach(
                (mentor, taught) -> {
                    if (taught.size() >= least) {
                        load.put(mentor, taught.size());
                    }
                });
        return load;
    }

    /** {@code pairing|apprentice} of the apprenticeships that ended so in a period. */
    Set<String> ended(LocalDate from, LocalDate to, String... outcomes) {
        return apprenticeships().stream()
                .filter(one -> List.of(outcomes).contains(one.outcome()))
                .filter(one -> within(one.ended(), from, to))
                .map(one -> one.pairing() + "|" + one.apprentice())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> graduated(LocalDate from, LocalDate to) {
        return graduates(from, to).stream()
                .map(Apprenticeship::apprentice)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those whose highest grade ever obtained rose. */
    Set<String> promoted(LocalDate from, LocalDate to) {
        return graduates(from, to).stream()
                .filter(one -> one.started() != null)
                .filter(
                        one -> {
                            LocalDate until = one.ended().plusMonths(12);
                            return grade(one.apprentice(), until.isAfter(to) ? to : until)
                                    > grade(one.apprentice(), one.started());
                        })
                .map(Apprenticeship::apprentice)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The graduated who came to teach or to lead a studio after their first graduation. */
    Set<String> converted(LocalDate day) {
        Map<String, LocalDate> graduated = new HashMap<>();
        graduates(LocalDate.MIN, day)
                .forEach(
                        one ->
                                graduated.merge(
                                        one.apprentice(),
                                        one.ended(),
                                        (a, b) -> a.isBefore(b) ? a : b));
        Set<String> converted = new TreeSet<>();
        for (Map<String, String> pairing : valid()) {
            for (String mentor : listed(pairing, "mentors")) {
                if (isAfter(first(pairing, "startsOn"), graduated.get(mentor), day)) {
                    converted.add(mentor);
                }
            }
        }
        for (Map<String, String> slice : files.of("studio_people.csv")) {
            String person = cell(slice, "person");
            if (oneOf(slice, "role", "LEADER", "CO_LEADER", "ACTING")
                    && isAfter(first(slice, "from"), graduated.get(person), day)) {
                converted.add(person);
            }
        }
        return converted;
    }

    private static boolean isAfter(LocalDate began, LocalDate graduated, LocalDate day) {
        return began != null
                && graduated != null
                && began.isAfter(graduated)
                && !began.isAfter(day);
    }

    private List<Apprenticeship> graduates(LocalDate from, LocalDate to) {
        return apprenticeships().stream()
                .filter(one -> one.outcome().equals("GRADUATED"))
                .filter(one -> within(one.ended(), from, to))
                .toList();
    }

    /** A certificate without a day was held ever since. */
    private int grade(String person, LocalDate day) {
        return files.of("skills.csv").stream()
                .filter(row -> cell(row, "person").equals(person))
                .filter(row -> oneOf(row, "scheme", "EIGHT_LEVEL"))
                .filter(
                        row ->
                                first(row, "issuedOn") == null
                                        || !first(row, "issuedOn").isAfter(day))
                .mapToInt(row -> GRADES.indexOf(cell(row, "grade")))
                .max()
                .orElse(-1);
    }

    private List<Map<String, String>> valid() {
        return files.of("pairings.csv").stream()
                .filter(row -> !oneOf(row, "status", "DRAFT", "VOID"))
                .toList();
    }

    private static boolean isActive(Map<String, String> row, LocalDate day) {
        LocalDate from = first(row, "startsOn");
        LocalDate to = last(row, "endsOn");
        return from != null
                && !from.isAfter(day)
                && (to == null
                        ? !oneOf(row, "status", "GRADUATED", "FAILED", "TERMINATED")
                        : !to.isBefore(day));
    }

    private static List<String> couples(Map<String, String> row) {
        List<String> only = listed(row, "pairsOnly");
        List<String> couples = new ArrayList<>();
        for (String mentor : listed(row, "mentors")) {
            for (String apprentice : listed(row, "apprentices")) {
                String couple = mentor + ">" + apprentice;
                if (only.isEmpty() || only.contains(couple)) {
                    couples.add(couple);
                }
            }
        }
        return couples;
    }

    private List<Apprenticeship> apprenticeships() {
        List<Apprenticeship> all = new ArrayList<>();
        for (Map<String, String> row : valid()) {
            List<String> apprentices = listed(row, "apprentices");
            for (int i = 0; i < apprentices.size(); i++) {
                String own = at(listed(row, "outcomes"), i);
                LocalDate end = last(row, "endsOn");
                String graduated = at(listed(row, "graduatedOn"), i);
                all.add(
                        new Apprenticeship(
                                cell(row, "id"),
                                apprentices.get(i),
                                own.isEmpty() ? cell(row, "status") : own,
                                first(row, "startsOn"),
                                end != null ? end : last(Map.of("day", graduated), "day")));
            }
        }
        return all;
    }

    private static String at(List<String> list, int place) {
        return place < list.size() ? list.get(place) : "";
    }

    /**
     * One apprentice of one agreement.
     *
     * @param ended the last day; null when it is not known
     */
    private record Apprenticeship(
            String pairing,
            String apprentice,
            String outcome,
            LocalDate started,
            LocalDate ended) {}
}
