package org.xinchuan.demo;

import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who works where on a day, by the rows of {@code people.csv}. */
final class Staff {

    private final List<Map<String, String>> people;
    private final Map<String, String> names;

    Staff(Sheet people) {
        this.people = people.records();
        this.names =
                this.people.stream()
                        .collect(Collectors.toMap(row -> row.get("id"), row -> row.get("name")));
    }

    String name(String person) {
        return names.get(person);
    }

    /** Ids of those at work on a day who fit, in order of id. */
    List<String> at(LocalDate day, Predicate<Map<String, String>> fit) {
        return people.stream()
                .filter(row -> works(row, day))
                .filter(fit)
                .map(row -> row.get("id"))
                .toList();
    }

    /** Those of an enterprise, its teams included. */
    static Predicate<Map<String, String>> of(String enterprise) {
        return row -> row.get("organisation").split("-")[0].equals(enterprise);
    }

    private static boolean works(Map<String, String> row, LocalDate day) {
        String hired = row.get("hiredOn");
        String left = row.get("leftOn").isEmpty() ? row.get("retiresOn") : row.get("leftOn");
        return !hired.isEmpty()
                && PartialDate.parse(hired).last().isBefore(day)
                && (left.isEmpty() || PartialDate.parse(left).first().isAfter(day));
    }
}
