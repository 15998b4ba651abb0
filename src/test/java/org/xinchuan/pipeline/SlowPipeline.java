package org.xinchuan.pipeline;

import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.lineage.fact.CareerFact.Standing;
import org.xinchuan.lineage.fact.PairingFact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts people one by one, straight from what is recorded of them. */
record SlowPipeline(
        Map<String, Someone> people, Collection<PairingFact> pairings, Map<String, String> above) {

    /** A person as recorded. */
    record Someone(String organisation, CareerFact career) {}

    /** Where the organisations of the test are. */
    static final Map<String, String> REGIONS = Map.of("O", "R", "O1", "R1", "O2", "R2");

    Map<List<String>, Integer> count(List<Facet> by, Filters filters, LocalDate day) {
        Map<List<String>, Integer> counts =
                new TreeMap<>(java.util.Comparator.comparing(List::toString));
        Asked asked =
                new Asked(
                        by,
                        filters,
                        day,
                        line(filters, day),
                        pairings.stream()
                                .filter(pair -> began(pair, day))
                                .flatMap(pair -> pair.apprentices().stream())
                                .collect(java.util.stream.Collectors.toSet()));
        people.keySet().stream()
                .filter(id -> passes(id, asked))
                .forEach(id -> counts.merge(row(id, asked), 1, Integer::sum));
        return counts;
    }

    /** A question, and who is in its line and who has had a mentor on its day. */
    private record Asked(
            List<Facet> by,
            Filters filters,
            LocalDate day,
            Set<String> line,
            Set<String> apprentices) {}

    private List<String> row(String id, Asked asked) {
        List<String> row = new ArrayList<>();
        asked.by().forEach(facet -> row.add(key(id, facet, asked)));
        return row;
    }

    private boolean passes(String id, Asked asked) {
        Filters filters = asked.filters();
        Someone one = people.get(id);
        CareerFact career = one.career();
        boolean within = asked.line().contains(id);
        boolean sides =
                filters.lineage().isEmpty()
                        ? asked.by().contains(Facet.LINEAGE) || within
                        : filters.lineage().contains(String.valueOf(within));
        Long held = years(career, asked.day());
        return filters.status().contains(key(id, Facet.STATUS, asked))
                && filters.organisation()
                        .map(at -> up(one.organisation()).contains(at))
                        .orElse(true)
                && filters.region()
                        .map(at -> at.equals("R") ? region(one) != null : at.equals(region(one)))
                        .orElse(true)
                && in(filters.grades(), key(id, Facet.GRADE, asked))
                && in(filters.occupations(), key(id, Facet.OCCUPATION, asked))
                && in(filters.ageBands(), key(id, Facet.AGE_BAND, asked))
                && in(filters.yearsInGrade(), key(id, Facet.YEARS_IN_GRADE, asked))
                && in(filters.honours(), key(id, Facet.HONOURS, asked))
                && in(filters.mentored(), key(id, Facet.MENTORED, asked))
                && filters.bornFrom()
                        .map(y -> career.birthYear() != null && career.birthYear() >= y)
                        .orElse(true)
                && filters.bornTo()
                        .map(y -> career.birthYear() != null && career.birthYear() <= y)
                        .orElse(true)
                && filters.yearsInGradeFrom().map(y -> held != null && held >= y).orElse(true)
                && filters.yearsInGradeTo().map(y -> held != null && held <= y).orElse(true)
                && (!filters.hasLineage() || sides);
    }

    private static boolean in(Collection<String> wanted, String key) {
        return wanted.isEmpty() || wanted.contains(key);
    }

    private String key(String id, Facet facet, Asked asked) {
        LocalDate day = asked.day();
        Someone one = people.get(id);
        CareerFact career = one.career();
        return switch (facet) {
            case GRADE -> grade(career, day) == null ? "NONE" : grade(career, day).grade().name();
            case OCCUPATION -> career.occupation() == null ? "NONE" : career.occupation();
            case ORGANISATION -> organisation(one, asked.filters());
            case REGION -> region(one) == null ? "NONE" : region(one);
            case AGE_BAND -> age(career, day);
            case YEARS_IN_GRADE -> band(career, day);
            case LINEAGE -> String.valueOf(asked.line().contains(id));
            case MENTORED -> String.valueOf(asked.apprentices().contains(id));
            case HONOURS -> honours(career, day);
            case STATUS -> status(one, day);
        };
    }

    private static CareerFact.Grade grade(CareerFact career, LocalDate day) {
        CareerFact.Grade best = null;
        for (CareerFact.Grade one : career.grades()) {
            boolean holds =
                    (one.from() == null || !day.isBefore(one.from()))
                            && (one.to() == null || day.isBefore(one.to()));
            if (holds && (best == null || one.grade().compareTo(best.grade()) > 0)) {
                best = one;
            }
        }
        return best;
    }

    private static Long years(CareerFact career, LocalDate day) {
        CareerFact.Grade held = grade(career, day);
        return held == null || held.from() == null
                ? null
                : (Long) ChronoUnit.YEARS.between(held.from(), day);
    }

    private static String band(CareerFact career, LocalDate day) {
        if (grade(career, day) == null) {
            return "NONE";
        }
        Long years = years(career, day);
        if (years == null) {
            return "UNKNOWN";
        }
        return years < 2 ? "0-1" : years < 5 ? "2-4" : years < 10 ? "5-9" : "10+";
    }

    private static String age(CareerFact career, LocalDate day) {
        if (career.birthYear() == null) {
            return "UNKNOWN";
        }
        int age = day.getYear() - career.birthYear();
        return age < 25
                ? "0-24"
                : age < 35 ? "25-34" : age < 45 ? "35-44" : age < 55 ? "45-54" : "55+";
    }

    private static String honours(CareerFact career, LocalDate day) {
        List<CareerFact.Honour> had =
                career.honours().stream()
                        .filter(one -> one.since() == null || !one.since().isAfter(day))
                        .toList();
        return had.isEmpty()
                ? "NONE"
                : had.stream().anyMatch(CareerFact.Honour::modelWorker) ? "MODEL_WORKER" : "OTHER";
    }

    private static String status(Someone one, LocalDate day) {
        CareerFact career = one.career();
        Standing standing = career.standing();
        boolean gone = standing != null && standing != Standing.ACTIVE;
        if (one.organisation() == null) {
            return gone ? standing.name() : "UNKNOWN";
        }
        if (career.hired() != null && career.hired().isAfter(day)) {
            return "COMING";
        }
        // I08: not left by the day, or no day of leaving and not known to be gone.
        boolean employed = career.left() == null ? !gone : career.left().isAfter(day);
        return employed ? "EMPLOYED" : gone ? standing.name() : "LEFT";
    }

    private List<String> up(String organisation) {
        List<String> path = new ArrayList<>();
        for (String at = organisation; at != null; at = above.get(at)) {
            path.addFirst(at);
        }
        return path;
    }

    private String organisation(Someone one, Filters filters) {
        List<String> path = up(one.organisation());
        int from = path.indexOf(filters.organisation().orElse("O"));
        return from < 0
                ? "NONE"
                : path.get(Math.min(from + filters.organisationLevel(), path.size() - 1));
    }

    private String region(Someone one) {
        String found = null;
        for (String at : up(one.organisation())) {
            found = REGIONS.getOrDefault(at, found);
        }
        return found;
    }

    private static boolean began(PairingFact pairing, LocalDate day) {
        return pairing.status().counts()
                && (pairing.startsOn() == null || !pairing.startsOn().first().isAfter(day));
    }

    private Set<String> line(Filters filters, LocalDate day) {
        Set<String> line = new HashSet<>();
        filters.lineageOf().ifPresent(line::add);
        int before = -1;
        while (before < line.size()) {
            before = line.size();
            for (PairingFact pairing : pairings) {
                if (began(pairing, day) && pairing.mentors().stream().anyMatch(line::contains)) {
                    line.addAll(pairing.apprentices());
                }
            }
        }
        filters.lineageOf().ifPresent(line::remove);
        return line;
    }
}
