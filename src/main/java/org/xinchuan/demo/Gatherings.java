package org.xinchuan.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The salons, ceremonies and training courses of the demo group (DOMAIN.md §1.1, §1.3): 三点沙龙 of
 * every studio every other year, a ceremony for each key pairing since 2012 and one of the
 * enterprise for its new pairs of 2023, and two or three courses a year, which some people attend
 * more than once.
 */
final class Gatherings {

    private static final int FIRST_SALON = 2016;
    private static final int FIRST_COURSE = 2022;
    private static final LocalDate FIRST_CEREMONY = LocalDate.of(2012, 1, 1);
    private static final int NEW_PAIRS = 3;
    private static final List<String> TOPICS = List.of("难题会诊", "操作法交流", "成果推广", "事故案例剖析", "工具改进");
    private static final List<String> COURSES =
            List.of("安全规程", "岗位技能提升", "新设备运维", "数字化应用", "师带徒方法");

    private final Dice dice;
    private final Staff staff;
    private final Held held;

    private Gatherings(Dice dice, Staff staff, Held held) {
        this.dice = dice;
        this.staff = staff;
        this.held = held;
    }

    /** Adds them to what was held. */
    static void generate(
            Dice dice, Staff staff, Sheet studios, Sheet studioPeople, Sheet pairings, Held held) {
        Gatherings made = new Gatherings(dice, staff, held);
        List<Map<String, String>> hosts = studios.records().subList(0, 16);
        hosts.forEach(studio -> made.salons(studio, studioPeople.records()));
        pairings.records().stream()
                .filter(row -> row.get("id").startsWith("A"))
                .filter(row -> !row.get("status").equals("TERMINATED"))
                .filter(row -> !signed(row).isBefore(FIRST_CEREMONY))
                .forEach(made::ceremony);
        List<String> enterprises =
                hosts.stream().map(row -> row.get("organisation")).distinct().sorted().toList();
        for (String enterprise : enterprises) {
            made.collective(enterprise, pairings.records());
            made.courses(enterprise);
        }
    }

    private void salons(Map<String, String> studio, List<Map<String, String>> slices) {
        int founded = Integer.parseInt(studio.get("foundedOn").substring(0, 4));
        int number = Integer.parseInt(studio.get("code").substring(1));
        int year = Math.max(FIRST_SALON, founded + 1) + number % 2;
        for (; year <= DemoGroup.AS_OF.getYear(); year += 2) {
            LocalDate day = LocalDate.of(year, 1 + dice.below(10), 1 + dice.below(28));
            String topic = TOPICS.get((year + number) % TOPICS.size());
            Map<String, String> event =
                    held.event("SL", "SALON", "三点沙龙：" + topic + "（演示）", "三点沙龙", day);
            event.put("studio", studio.get("code"));
            event.put("organisation", studio.get("organisation"));
            event.put("level", "ENTERPRISE");
            event.put("actions", "TALENT");
            List<String> speakers = leaders(slices, studio.get("code"), day);
            speakers.forEach(person -> held.took(event, person, "SPEAKER"));
            some(staff.at(day, Staff.of(studio.get("organisation"))), dice.between(5, 9)).stream()
                    .filter(person -> !speakers.contains(person))
                    .forEach(person -> held.took(event, person, "ATTENDEE"));
        }
    }

    private void ceremony(Map<String, String> pairing) {
        String mentors =
                Stream.of(pairing.get("mentors").split(";"))
                        .map(staff::name)
                        .reduce((one, other) -> one + "、" + other)
                        .orElseThrow();
        Map<String, String> event =
                held.event(
                        "CE",
                        "CEREMONY",
                        mentors + "收徒拜师仪式（演示）",
                        "拜师仪式",
                        signed(pairing).plusDays(dice.between(5, 40)));
        event.put("studio", pairing.get("studio"));
        event.put("organisation", pairing.get("organisation"));
        event.put("level", "ENTERPRISE");
        event.put("actions", "SPIRIT;TALENT");
        both(event, pairing);
    }

    /** One ceremony for all pairs of an enterprise that began in the year of the demo. */
    private void collective(String enterprise, List<Map<String, String>> pairings) {
        LocalDate day = LocalDate.of(DemoGroup.AS_OF.getYear(), 9, 1 + dice.below(28));
        List<Map<String, String>> fresh =
                pairings.stream()
                        .filter(row -> row.get("id").startsWith("B"))
                        .filter(row -> row.get("organisation").equals(enterprise))
                        .filter(row -> row.get("status").equals("ACTIVE"))
                        .filter(row -> row.get("startsOn").compareTo("2023-01-01") >= 0)
                        .filter(row -> row.get("startsOn").compareTo(day.toString()) <= 0)
                        .toList();
        if (fresh.size() < NEW_PAIRS) {
            return;
        }
        Map<String, String> event =
                held.event("CE", "CEREMONY", "2023年新入职员工集体拜师仪式（演示）", "拜师仪式", day);
        event.put("organisation", enterprise);
        event.put("level", "ENTERPRISE");
        event.put("actions", "SPIRIT;TALENT;ENTERPRISE");
        List<String> there = new ArrayList<>();
        for (Map<String, String> pairing : fresh) {
            // A mentor of several comes once, for the first of them.
            Stream.of(pairing.get("mentors"), pairing.get("apprentices"))
                    .flatMap(ids -> Stream.of(ids.split(";")))
                    .filter(person -> !there.contains(person))
                    .forEach(
                            person -> {
                                there.add(person);
                                held.took(event, person, "ATTENDEE")
                                        .put("pairing", pairing.get("id"));
                            });
        }
    }

    private void courses(String enterprise) {
        for (int year = FIRST_COURSE; year <= DemoGroup.AS_OF.getYear(); year++) {
            int count = 2 + (year + dice.below(2)) % 2;
            for (int i = 0; i < count; i++) {
                LocalDate day = LocalDate.of(year, 2 + i * 3 + dice.below(3), 1 + dice.below(28));
                String course = COURSES.get((i + year + dice.below(2)) % COURSES.size());
                Map<String, String> event =
                        held.event("TR", "TRAINING", course + "培训班（演示）", course, day);
                event.put("organisation", enterprise);
                event.put("level", "ENTERPRISE");
                event.put("actions", "MERIT;ENTERPRISE");
                List<String> people =
                        some(staff.at(day, Staff.of(enterprise)), dice.between(7, 12));
                held.took(event, people.getFirst(), "SPEAKER");
                people.stream().skip(1).forEach(person -> held.took(event, person, "ATTENDEE"));
            }
        }
    }

    private void both(Map<String, String> event, Map<String, String> pairing) {
        Stream.of(pairing.get("mentors"), pairing.get("apprentices"))
                .flatMap(ids -> Stream.of(ids.split(";")))
                .forEach(
                        person ->
                                held.took(event, person, "ATTENDEE")
                                        .put("pairing", pairing.get("id")));
    }

    private List<String> some(List<String> people, int count) {
        return dice.shuffled(people).stream().limit(count).toList();
    }

    private static List<String> leaders(
            List<Map<String, String>> slices, String studio, LocalDate day) {
        String on = day.toString();
        return slices.stream()
                .filter(slice -> slice.get("studio").equals(studio))
                .filter(slice -> slice.get("role").contains("LEADER"))
                .filter(slice -> slice.get("from").compareTo(on) <= 0)
                .filter(slice -> slice.get("to").isEmpty() || slice.get("to").compareTo(on) >= 0)
                .map(slice -> slice.get("person"))
                .distinct()
                .toList();
    }

    private static LocalDate signed(Map<String, String> pairing) {
        return LocalDate.parse(pairing.get("signedOn"));
    }
}
