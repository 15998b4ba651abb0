package org.xinchuan.pipeline;

import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.lineage.fact.CareerFact.Standing;
import org.xinchuan.lineage.fact.HeldPost;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.SlowPosts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts people one by one, straight from what is recorded of them.
 *
 * @param above what each organisation is directly below
 * @param regions where organisations are
 * @param own the organisations within reach; null for everything
 */
record SlowPipeline(
        Map<String, Someone> people,
        Collection<PairingFact> pairings,
        Map<String, String> above,
        Map<String, String> regions,
        Set<String> own) {

    /**
     * A person as recorded.
     *
     * @param organisation today's
     * @param posts of the history, as recorded
     */
    record Someone(String organisation, CareerFact career, List<HeldPost> posts) {

        private HeldPost post(LocalDate day) {
            return SlowPosts.on(day, posts, career.hired());
        }

        String organisation(LocalDate day) {
            HeldPost post = post(day);
            return post == null ? organisation : post.organisation();
        }

        String occupation(LocalDate day) {
            HeldPost post = post(day);
            return post == null || post.occupation() == null
                    ? career.occupation()
                    : post.occupation();
        }
    }

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
        String region = region(one, asked.day());
        return filters.status().contains(key(id, Facet.STATUS, asked))
                && (own == null || one.organisation() != null && own.contains(one.organisation()))
                && filters.organisation()
                        .map(at -> up(one.organisation(asked.day())).contains(at))
                        .orElse(true)
                && filters.region()
                        .map(at -> at.equals("R") ? region != null : at.equals(region))
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
            case OCCUPATION -> orNone(one.occupation(day));
            case ORGANISATION -> organisation(one, asked.filters(), day);
            case REGION -> orNone(region(one, day));
            case AGE_BAND -> age(career, day);
            case YEARS_IN_GRADE -> band(career, day);
            case LINEAGE -> String.valueOf(asked.line().contains(id));
            case MENTORED -> String.valueOf(asked.apprentices().contains(id));
            case HONOURS -> honours(career, day);
            case STATUS -> status(one, day);
        };
    }

    private static String orNone(String code) {
        return code == null ? "NONE" : code;
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
        boolean leftBefore = career.left() != null && !career.left().isAfter(day);
        if (one.post(day) != null && !leftBefore) {
            return "EMPLOYED";
        }
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

    private String organisation(Someone one, Filters filters, LocalDate day) {
        List<String> path = up(one.organisation(day));
        if (path.isEmpty()) {
            return "NONE";
        }
        Set<String> tops = new HashSet<>(own == null ? Set.of("O") : own);
        if (own != null) {
            tops.removeIf(code -> above.get(code) != null && own.contains(above.get(code)));
        }
        String base =
                filters.organisation().orElse(tops.size() == 1 ? tops.iterator().next() : null);
        if (base != null && path.contains(base)) {
            int below = path.indexOf(base) + filters.organisationLevel();
            return path.get(Math.min(below, path.size() - 1));
        }
        if (filters.organisation().isPresent()) {
            return "NONE";
        }
        for (String top : tops) {
            if (base == null && path.contains(top)) {
                int below = path.indexOf(top) + filters.organisationLevel() - 1;
                return path.get(Math.min(below, path.size() - 1));
            }
        }
        // Elsewhere: the highest that none of the own is below.
        for (String at : path) {
            if (tops.stream().noneMatch(top -> up(above.get(top)).contains(at))) {
                return at;
            }
        }
        return path.getLast();
    }

    private String region(Someone one, LocalDate day) {
        String found = null;
        for (String at : up(one.organisation(day))) {
            found = regions.getOrDefault(at, found);
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
