package org.xinchuan.demo;

import org.xinchuan.demo.Employee.Gender;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Plain names of each birth decade, each handed out once, so that the two 刘洋 of the demo stay the
 * only people of one name.
 */
final class NameStock {

    /** In a hundred people of a decade that has whole names left, so many get one of them. */
    private static final int WHOLE_CHANCE = 6;

    private final Dice dice;
    private final Map<String, List<String>> names;
    private final Map<String, Deque<String>> whole = new HashMap<>();
    private final Set<String> taken;

    /** A stock that never hands out one of the names taken. */
    NameStock(Dice dice, Set<String> taken) {
        this.dice = dice;
        this.names =
                Sheet.shipped("names.csv").records().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        row ->
                                                key(
                                                        row.get("kind"),
                                                        row.get("decade"),
                                                        row.get("gender")),
                                        row -> Arrays.asList(row.get("names").split(" "))));
        this.taken = new HashSet<>(taken);
        this.taken.addAll(names.get(key("AVOID", "", "")));
    }

    /** A name for somebody of that age and sex. */
    String next(int birthYear, Gender gender) {
        String decade = Integer.toString(birthYear / 10 * 10);
        Deque<String> ready =
                whole.computeIfAbsent(
                        key("WHOLE", decade, gender.name()),
                        key -> new ArrayDeque<>(names.getOrDefault(key, List.of())));
        if (!ready.isEmpty() && dice.percent(WHOLE_CHANCE)) {
            return ready.pop();
        }
        List<String> given = names.get(key("GIVEN", decade, gender.name()));
        while (true) {
            String name = dice.pick(names.get(key("SURNAME", "", ""))) + dice.pick(given);
            if (taken.add(name)) {
                return name;
            }
        }
    }

    private static String key(String kind, String decade, String gender) {
        return kind + '/' + decade + '/' + gender;
    }
}
