package org.xinchuan.report;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each indicator must list as of a day, from the rows of a folder alone. A period runs from 1
 * January to the day, as it does when nothing is asked.
 */
final class IndicatorOracle {

    /** Years within which somebody retires when nothing is asked. */
    private static final int YEARS = 5;

    private final StudioOracle studios;
    private final PairOracle pairs;
    private final PeopleOracle people;

    IndicatorOracle(CsvRows files) {
        studios = new StudioOracle(files);
        pairs = new PairOracle(files);
        people = new PeopleOracle(files);
    }

    /**
     * One indicator.
     *
     * @param key columns that tell its records apart, or state what is counted of each
     * @param items their values, joined by a bar
     * @param all the denominator of a share, else null
     */
    record Case(
            String id,
            List<String> key,
            Function<LocalDate, Set<String>> items,
            ToIntFunction<LocalDate> all) {

        Set<String> answered(JsonNode answer) {
            Set<String> answered = new TreeSet<>();
            answer.at("/items/items")
                    .forEach(
                            item ->
                                    answered.add(
                                            key.stream()
                                                    .map(column -> item.get(column).asText(""))
                                                    .collect(Collectors.joining("|"))));
            return answered;
        }
    }

    List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.addAll(ofStudios());
        cases.addAll(ofPeople());
        cases.addAll(ofPairs());
        return cases;
    }

    private List<Case> ofStudios() {
        return List.of(
                count("I01", "code", studios::ofTheGroup),
                count("I02", "code", studios::provincial),
                share("I03", "code", studios::provincial, d -> studios.ofTheGroup(d).size()),
                count("I04", "code", studios::open),
                count("I05", "code", studios::results),
                count("I06", "code", studios::rated),
                count("I07", "code", studios::protectedResults),
                count("I07b", "number", studios::patents),
                count("I07c", "number", studios::patentsInForce),
                count("I07d", "number", studios::patentsPending),
                count("I19", "code", studios::open),
                count("I22", "code benefitYuan", studios::benefits));
    }

    private List<Case> ofPeople() {
        return List.of(
                count("I08", "person", day -> people.skilled(day, "JUNIOR")),
                count("I09", "person", day -> people.skilled(day, "SENIOR")),
                share(
                        "I10",
                        "person",
                        day -> people.skilled(day, "SENIOR"),
                        day -> people.skilled(day, "JUNIOR").size()),
                count("I17", "person", day -> people.certified(newYear(day), day)),
                count("I21b", "occupation", people::tradesWithoutMentors),
                count(
                        "I21c",
                        "role person studio occupation organisation",
                        day -> people.successorRisks(day, YEARS)));
    }

    private List<Case> ofPairs() {
        return List.of(
                count("I11", "mentor apprentice", day -> barred(pairs.active(day))),
                share(
                        "I12",
                        "pairing apprentice",
                        day -> pairs.ended(newYear(day), day, "GRADUATED"),
                        day ->
                                pairs.ended(newYear(day), day, "GRADUATED", "FAILED", "TERMINATED")
                                        .size()),
                share(
                        "I13",
                        "apprentice",
                        day -> pairs.promoted(newYear(day), day),
                        day -> pairs.graduated(newYear(day), day).size()),
                share(
                        "I13b",
                        "person",
                        pairs::converted,
                        day -> pairs.graduated(LocalDate.MIN, day).size()),
                count("I21a", "mentor apprentices", day -> loads(pairs.load(day, 1))));
    }

    private static LocalDate newYear(LocalDate day) {
        return day.withDayOfYear(1);
    }

    private static Set<String> barred(Set<String> couples) {
        return couples.stream()
                .map(couple -> couple.replace('>', '|'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> loads(Map<String, Integer> loads) {
        Set<String> texts = new TreeSet<>();
        loads.forEach((mentor, apprentices) -> texts.add(mentor + "|" + apprentices));
        return texts;
    }

    private static Case count(String id, String key, Function<LocalDate, Set<String>> items) {
        return new Case(id, columns(key), items, null);
    }

    private static Case share(
            String id,
            String key,
            Function<LocalDate, Set<String>> items,
            ToIntFunction<LocalDate> all) {
        return new Case(id, columns(key), items, all);
    }

    private static List<String> columns(String key) {
        return Stream.of(key.split(" ")).toList();
    }
}
