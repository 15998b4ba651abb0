package org.xinchuan.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The results of the studios (DOMAIN.md §7): 558 of the sixteen that the group named, nine of three
 * that it did not, 40 proposals that count as no results. {@code seed/demo/results.csv} has how
 * many each studio has.
 */
final class Results {

    private static final int PROPOSALS = 40;
    private static final String PROPOSAL = "RATIONALISATION_PROPOSAL";
    private static final String BENEFIT_SOURCE = "DOC-2023-010";

    /** Results that a second studio took part in. */
    private static final Map<String, String> CO_PRODUCED =
            Map.of("S09-005", "S04", "S11-003", "S04", "S13-004", "S11");

    private final Dice dice;
    private final List<Map<String, String>> slices;
    private final List<Map<String, String>> kinds;
    private final Map<String, List<String>> topics;
    private final List<Result> results = new ArrayList<>();

    private Results(Dice dice, Sheet studioPeople) {
        this.dice = dice;
        this.slices = studioPeople.records();
        this.kinds =
                Sheet.shipped("result_kinds.csv").records().stream()
                        .sorted(Comparator.comparing(row -> row.get("order")))
                        .toList();
        this.topics =
                Sheet.shipped("topics.csv").records().stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.get("studio"),
                                        row -> List.of(row.get("topics").split(" "))));
    }

    /** All of them, in order of studio and completion, the proposals last. */
    static List<Result> generate(Dice dice, Sheet studios, Sheet studioPeople) {
        Results made = new Results(dice, studioPeople);
        Map<String, Integer> counts = new HashMap<>();
        Sheet.shipped("results.csv")
                .records()
                .forEach(row -> counts.put(row.get("studio"), Integer.valueOf(row.get("results"))));
        studios.records().forEach(studio -> made.of(studio, counts.get(studio.get("code"))));
        made.proposals(studios.records().subList(0, 16));
        return List.copyOf(made.results);
    }

    /** The rows of {@code innovations.csv}. */
    static List<Map<String, String>> rows(Dice dice, List<Result> results, Sheet studios) {
        List<String> hosts =
                studios.records().stream().map(s -> s.get("organisation")).distinct().toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (Result result : results) {
            Map<String, String> row = result.row();
            row.put("otherStudios", CO_PRODUCED.getOrDefault(result.code(), ""));
            String user = dice.pick(hosts);
            if (dice.percent(15) && !user.equals(result.host())) {
                row.put("adoptedBy", user);
            }
            int before = result.number() - dice.between(3, 9);
            if (dice.percent(10) && before > 0) {
                row.put("improves", code(result.studio(), before));
            }
            if (dice.percent(20) && result.number() > 0) {
                row.put("benefitYuan", Integer.toString(dice.between(2, 180) * 10_000));
                row.put("document", BENEFIT_SOURCE);
            }
            rows.add(row);
        }
        return rows;
    }

    private void of(Map<String, String> studio, int count) {
        LocalDate founded = LocalDate.parse(studio.get("foundedOn"));
        String closed = studio.get("closedOn");
        LocalDate end = closed.isEmpty() ? DemoGroup.AS_OF : LocalDate.parse(closed);
        long days = ChronoUnit.DAYS.between(founded, end) - 10;
        for (int number = 1; number <= count; number++) {
            // Evenly over the life of the studio, each somewhere in the second half of its share.
            long share = days / count;
            long day = share * (number - 1) + share / 2 + dice.below((int) (share / 2) + 1);
            add(studio, number, founded.plusDays(day + 5));
        }
    }

    private void add(Map<String, String> studio, int number, LocalDate completed) {
        String code = studio.get("code");
        List<String> own = topics.get(code);
        int turn = (number - 1) / own.size();
        int topic = (number - 1) % own.size();
        Map<String, String> kind = kinds.get((turn + topic) % kinds.size());
        results.add(
                new Result(
                        code(code, number),
                        code,
                        number,
                        kind.get("type"),
                        own.get(topic),
                        own.get(topic) + kind.get("suffix"),
                        completed,
                        studio.get("organisation"),
                        people(code, completed)));
    }

    private void proposals(List<Map<String, String>> studios) {
        for (int i = 0; i < PROPOSALS; i++) {
            Map<String, String> studio = studios.get(i % studios.size());
            String code = studio.get("code");
            LocalDate on = LocalDate.parse(studio.get("foundedOn")).plusDays(dice.between(30, 240));
            String about = topics.get(code).get(i / studios.size() % topics.get(code).size());
            results.add(
                    new Result(
                            String.format(Locale.ROOT, "%s-H%02d", code, i / studios.size() + 1),
                            code,
                            0,
                            PROPOSAL,
                            about,
                            "关于加强" + about + "管理的合理化建议",
                            on,
                            studio.get("organisation"),
                            people(code, on)));
        }
    }

    /** Whoever led the studio on a day, and one to three of its members. */
    private List<String> people(String studio, LocalDate day) {
        List<String> leaders = ids(studio, day, true);
        List<String> members = dice.shuffled(ids(studio, day, false));
        List<String> people = new ArrayList<>(leaders);
        members.stream()
                .filter(id -> !leaders.contains(id))
                .limit(dice.between(1, 3))
                .forEach(people::add);
        return List.copyOf(people);
    }

    private List<String> ids(String studio, LocalDate day, boolean leaders) {
        return slices.stream()
                .filter(slice -> slice.get("studio").equals(studio))
                .filter(slice -> slice.get("role").contains("LEADER") == leaders)
                .filter(slice -> !LocalDate.parse(slice.get("from")).isAfter(day))
                .filter(
                        slice ->
                                slice.get("to").isEmpty()
                                        || !LocalDate.parse(slice.get("to")).isBefore(day))
                .map(slice -> slice.get("person"))
                .distinct()
                .toList();
    }

    private static String code(String studio, int number) {
        return String.format(Locale.ROOT, "%s-%03d", studio, number);
    }
}
