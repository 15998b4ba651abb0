package org.xinchuan.report;

import static org.xinchuan.report.CsvRows.cell;
import static org.xinchuan.report.CsvRows.first;
import static org.xinchuan.report.CsvRows.last;
import static org.xinchuan.report.CsvRows.listed;
import static org.xinchuan.report.CsvRows.oneOf;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which studios and results an indicator of DOMAIN.md §6 counts, read off the rows of a folder with
 * loops and nothing clever.
 */
final class StudioOracle {

    private static final List<String> RATING = List.of("NATIONAL", "PROVINCE", "INDUSTRY", "GROUP");

    private final CsvRows files;

    StudioOracle(CsvRows files) {
        this.files = files;
    }

    Set<String> named(LocalDate day, String... levels) {
        return files.of("namings.csv").stream()
                .filter(row -> oneOf(row, "level", levels))
                .filter(row -> !first(row, "namedOn").isAfter(day))
                .filter(
                        row ->
                                last(row, "validTo") == null
                                        ? !oneOf(row, "status", "EXPIRED", "REVOKED")
                                        : !last(row, "validTo").isBefore(day))
                .map(row -> cell(row, "studio"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> ofTheGroup(LocalDate day) {
        return named(day, "GROUP");
    }

    Set<String> provincial(LocalDate day) {
        Set<String> both = named(day, "PROVINCE", "PROVINCE_DEMO", "NATIONAL");
        both.retainAll(ofTheGroup(day));
        return both;
    }

    Set<String> open(LocalDate day) {
        return files.of("studios.csv").stream()
                .filter(
                        row ->
                                first(row, "foundedOn") == null
                                        || !first(row, "foundedOn").isAfter(day))
                .filter(
                        row ->
                                first(row, "closedOn") == null
                                        ? !oneOf(row, "status", "REVOKED", "CLOSED")
                                        : first(row, "closedOn").isAfter(day))
                .map(row -> cell(row, "code"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> results(LocalDate day) {
        Set<String> studios = ofTheGroup(day);
        return codes(completed(day, row -> studios.contains(cell(row, "studio"))));
    }

    Set<String> rated(LocalDate day) {
        Set<String> rated = new HashSet<>();
        for (Map<String, String> award : files.of("awards.csv")) {
            if (RATING.contains(cell(award, "level"))
                    && Integer.parseInt(cell(award, "year")) <= day.getYear()) {
                rated.add(cell(award, "innovation"));
            }
        }
        Set<String> results = results(day);
        results.retainAll(rated);
        return results;
    }

    Set<String> protectedResults(LocalDate day) {
        Set<String> covered = new HashSet<>();
        files.of("ip_assets.csv").stream()
                .filter(row -> granted(row, day))
                .forEach(row -> covered.addAll(listed(row, "innovations")));
        Set<String> results = results(day);
        results.retainAll(covered);
        return results;
    }

    Set<String> patents(LocalDate day) {
        return assets(day, row -> isPatent(row) && granted(row, day));
    }

    Set<String> patentsInForce(LocalDate day) {
        return assets(
                day,
                row ->
                        isPatent(row)
                                && granted(row, day)
                                && !ended(row, day, "EXPIRED", "LAPSED", "ABANDONED")
                                && !termIsOver(row, day));
    }

    Set<String> patentsPending(LocalDate day) {
        return assets(
                day,
                row ->
                        isPatent(row)
                                && first(row, "filedOn") != null
                                && !first(row, "filedOn").isAfter(day)
                                && (first(row, "grantedOn") == null
                                        || first(row, "grantedOn").isAfter(day))
                                && !ended(
                                        row,
                                        day,
                                        "REJECTED",
                                        "WITHDRAWN",
                                        "DEEMED_WITHDRAWN",
                                        "ABANDONED"));
    }

    /** Code and yuan of the results that state a benefit. */
    Set<String> benefits(LocalDate day) {
        return completed(
                        day,
                        row ->
                                !cell(row, "studio").isEmpty()
                                        && !cell(row, "benefitYuan").isEmpty())
                .stream()
                .map(row -> cell(row, "code") + "|" + cell(row, "benefitYuan"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> assets(LocalDate day, Predicate<Map<String, String>> which) {
        Set<String> results = results(day);
        return files.of("ip_assets.csv").stream()
                .filter(which)
                .filter(row -> listed(row, "innovations").stream().anyMatch(results::contains))
                .map(row -> cell(row, "number"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Map<String, String>> completed(
            LocalDate day, Predicate<Map<String, String>> which) {
        return files.of("innovations.csv").stream()
                .filter(row -> !oneOf(row, "type", "RATIONALISATION_PROPOSAL"))
                .filter(row -> first(row, "completedOn") != null)
                .filter(row -> !first(row, "completedOn").isAfter(day))
                .filter(which)
                .toList();
    }

    private static boolean isPatent(Map<String, String> asset) {
        return !oneOf(asset, "kind", "SOFTWARE_COPYRIGHT");
    }

    private static boolean granted(Map<String, String> asset, LocalDate day) {
        return first(asset, "grantedOn") != null
                && !first(asset, "grantedOn").isAfter(day)
                && !oneOf(asset, "status", "INVALIDATED");
    }

    /** Without a day on record it had ended ever since. */
    private static boolean ended(Map<String, String> asset, LocalDate day, String... statuses) {
        LocalDate end = first(asset, "endedOn");
        return oneOf(asset, "status", statuses) && (end == null || !end.isAfter(day));
    }

    private static boolean termIsOver(Map<String, String> asset, LocalDate day) {
        LocalDate filed = first(asset, "filedOn");
        if (filed == null) {
            return false;
        }
        int years =
                switch (cell(asset, "kind")) {
                    case "INVENTION" -> 20;
                    case "UTILITY_MODEL" -> 10;
                    default -> filed.isBefore(LocalDate.of(2021, 6, 1)) ? 10 : 15;
                };
        return !filed.plusYears(years).isAfter(day);
    }

    private static Set<String> codes(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> cell(row, "code"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
