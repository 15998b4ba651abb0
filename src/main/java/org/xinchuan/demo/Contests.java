package org.xinchuan.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The drills and competitions of the demo group (DOMAIN.md §1.3, §1.4): a drill every year since
 * 2018 with scores by pair; the group's own competition since 2017, 工友杯 since 2018 (2023 is the
 * sixth), 鄂有绝活 (2023 is the second) and one of the nation; one drill is still to come.
 */
final class Contests {

    private static final String UNION = "81420000DEM000997C";
    private static final String PROVINCE = "HB-UNION-DEMO";
    private static final int PAIRS = 8;
    private static final List<String> ORDINALS = List.of("一", "二", "三", "四", "五", "六");

    private final Dice dice;
    private final Staff staff;
    private final List<Map<String, String>> pairings;
    private final Held held;

    /** The best two of the group's own competition, by year; they go on to the province. */
    private final Map<Integer, List<String>> best = new HashMap<>();

    private Contests(Dice dice, Staff staff, Sheet pairings, Held held) {
        this.dice = dice;
        this.staff = staff;
        this.pairings = pairings.records();
        this.held = held;
    }

    /** Adds them to what was held. */
    static void generate(Dice dice, Staff staff, Sheet pairings, Held held) {
        Contests made = new Contests(dice, staff, pairings, held);
        for (int year = 2018; year <= 2023; year++) {
            made.drill(year + "年师徒练兵会（演示）", LocalDate.of(year, 6, 10 + dice.below(15)), true);
        }
        made.drill("2023年冬季师徒练兵会（演示）", LocalDate.of(2023, 12, 15), false);
        for (int year = 2017; year <= 2023; year++) {
            made.own(year);
        }
        for (int i = 0; i < ORDINALS.size(); i++) {
            made.workersCup(i);
        }
        made.rareSkills(2022, "首届");
        made.rareSkills(2023, "第二届");
        made.nation();
    }

    /**
     * Pairs at work on the day; both of a pair have its score, and nobody is in two pairs.
     *
     * @param over whether there are results of it
     */
    private void drill(String name, LocalDate day, boolean over) {
        Map<String, String> event =
                event("DR", "DRILL", name, "师徒练兵会", day, UNION, "GROUP", "MERIT;TALENT");
        List<String> there = new ArrayList<>();
        List<Map<String, String>> pairs = new ArrayList<>();
        for (Map<String, String> pairing : dice.shuffled(active(day))) {
            List<String> people = people(pairing);
            if (pairs.size() < PAIRS && people.stream().noneMatch(there::contains)) {
                there.addAll(people);
                pairs.add(pairing);
            }
        }
        int halves = 2 * 97;
        for (int place = 0; place < pairs.size(); place++) {
            halves -= 1 + dice.below(8);
            for (String person : people(pairs.get(place))) {
                Map<String, String> row = held.took(event, person, "ENTRANT");
                row.put("pairing", pairs.get(place).get("id"));
                if (over) {
                    row.put("score", halves % 2 == 0 ? "" + halves / 2 : halves / 2 + ".5");
                    rank(row, place + 1, prize(place));
                }
            }
        }
        judges(event, day, there);
    }

    /** The group's own: not held in 2020, a ranking over all trades. */
    private void own(int year) {
        if (year == 2020) {
            return;
        }
        LocalDate day = LocalDate.of(year, 9, 5 + dice.below(20));
        Map<String, String> event =
                event(
                        "CO",
                        "COMPETITION",
                        "汉源能源集团" + year + "年职工技能竞赛（演示）",
                        "汉源职工技能竞赛（演示）",
                        day,
                        UNION,
                        "GROUP",
                        "MERIT");
        List<String> entrants = entrants(day, dice.between(14, 20));
        best.put(year, entrants.subList(0, 2));
        int tenths = 985;
        for (int place = 0; place < entrants.size(); place++) {
            tenths -= 3 + dice.below(25);
            // A whole number is written without a point.
            tenths -= tenths % 10 == 0 ? 1 : 0;
            Map<String, String> row = held.took(event, entrants.get(place), "ENTRANT");
            row.put("score", String.format(Locale.ROOT, "%d.%d", tenths / 10, tenths % 10));
            rank(row, place + 1, prize(place));
        }
        judges(event, day, entrants);
    }

    private void workersCup(int edition) {
        LocalDate day = LocalDate.of(2018 + edition, 10, 8 + dice.below(18));
        Map<String, String> event =
                event(
                        "GY",
                        "COMPETITION",
                        "湖北省第" + ORDINALS.get(edition) + "届“工友杯”职工创业创新大赛（演示）",
                        "工友杯",
                        day,
                        PROVINCE,
                        "PROVINCE",
                        "MERIT;TALENT");
        event.put("dealsYuan", Integer.toString((edition + 2) * 4_600_000));
        List<String> entrants = new ArrayList<>(best.getOrDefault(day.getYear(), List.of()));
        entrants(day, dice.between(4, 7)).stream()
                .filter(person -> !entrants.contains(person))
                .forEach(entrants::add);
        for (int place = 0; place < entrants.size(); place++) {
            int rank = 2 + place * dice.between(3, 5);
            Map<String, String> row = held.took(event, entrants.get(place), "ENTRANT");
            rank(row, rank, rank <= 3 ? "二等奖" : rank <= 8 ? "三等奖" : "");
        }
    }

    /** Without a ranking: whoever is best at something has the prize. */
    private void rareSkills(int year, String edition) {
        LocalDate day = LocalDate.of(year, 8, 3 + dice.below(20));
        Map<String, String> event =
                event(
                        "EY",
                        "COMPETITION",
                        edition + "“鄂有绝活”高技能人才技能大赛（演示）",
                        "鄂有绝活",
                        day,
                        PROVINCE,
                        "PROVINCE",
                        "MERIT;TALENT");
        List<String> entrants = entrants(day, 6);
        for (int i = 0; i < entrants.size(); i++) {
            Map<String, String> row = held.took(event, entrants.get(i), "ENTRANT");
            row.put("prize", i == 0 ? "最佳绝活奖" : i == 1 ? "绝活奖" : "");
        }
    }

    private void nation() {
        LocalDate day = LocalDate.of(2021, 11, 18);
        Map<String, String> event =
                event(
                        "CN",
                        "COMPETITION",
                        "全国职业技能大赛变电设备检修赛项（演示）",
                        "全国职业技能大赛（演示）",
                        day,
                        "",
                        "NATIONAL",
                        "MERIT");
        event.put("occupation", "6-31-01-08");
        List<String> entrants =
                dice
                        .shuffled(staff.at(day, row -> row.get("occupation").equals("6-31-01-08")))
                        .stream()
                        .limit(3)
                        .toList();
        rank(held.took(event, entrants.get(0), "ENTRANT"), 5, "优秀奖");
        rank(held.took(event, entrants.get(1), "ENTRANT"), 19, "");
        rank(held.took(event, entrants.get(2), "ENTRANT"), 27, "");
    }

    private Map<String, String> event(
            String letters,
            String kind,
            String name,
            String series,
            LocalDate day,
            String organisation,
            String level,
            String actions) {
        Map<String, String> event = held.event(letters, kind, name, series, day);
        event.put("organisation", organisation);
        event.put("level", level);
        event.put("actions", actions);
        return event;
    }

    private List<String> entrants(LocalDate day, int count) {
        return dice.shuffled(staff.at(day, row -> !row.get("occupation").isEmpty())).stream()
                .limit(count)
                .toList();
    }

    private void judges(Map<String, String> event, LocalDate day, List<String> others) {
        dice.shuffled(staff.at(day, row -> row.get("post").contains("负责人"))).stream()
                .filter(person -> !others.contains(person))
                .limit(2)
                .forEach(person -> held.took(event, person, "JUDGE"));
    }

    private List<Map<String, String>> active(LocalDate day) {
        String on = day.toString();
        return pairings.stream()
                .filter(row -> !row.get("status").equals("VOID"))
                .filter(row -> row.get("startsOn").compareTo(on) <= 0)
                .filter(row -> row.get("endsOn").isEmpty() || row.get("endsOn").compareTo(on) >= 0)
                .toList();
    }

    private static List<String> people(Map<String, String> pairing) {
        return Stream.of(pairing.get("mentors"), pairing.get("apprentices"))
                .flatMap(ids -> Stream.of(ids.split(";")))
                .collect(Collectors.toList());
    }

    private static void rank(Map<String, String> row, int rank, String prize) {
        row.put("rank", Integer.toString(rank));
        row.put("prize", prize);
    }

    private static String prize(int place) {
        return place == 0 ? "一等奖" : place < 3 ? "二等奖" : place < 6 ? "三等奖" : "";
    }
}
