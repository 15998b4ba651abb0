package org.xinchuan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Credit in the words of docs/influence.md, on lines without loops, with no thought of speed. */
final class CreditOracle {

    /** What is shared out, and to whom it belongs first. */
    record Own(double total, Map<String, Double> amounts) {

        double unassigned() {
            return total - amounts.values().stream().mapToDouble(one -> one).sum();
        }
    }

    private final Map<String, List<String>> above = new HashMap<>();
    private final Map<String, List<String>> below = new HashMap<>();
    private final Map<String, Double> own;
    private final double passedOn;

    CreditOracle(
            Collection<InfluenceWorld.Link> links,
            LocalDate asOf,
            Map<String, Double> own,
            double passedOn) {
        this.own = own;
        this.passedOn = passedOn;
        links.stream()
                .filter(link -> !link.since().isAfter(asOf))
                .forEach(
                        link -> {
                            of(above, link.below()).add(link.above());
                            of(below, link.above()).add(link.below());
                        });
    }

    double credit(String one) {
        return above.containsKey(one) ? (1 - passedOn) * flowing(one) : flowing(one);
    }

    private double flowing(String one) {
        double sum = own.getOrDefault(one, 0.0);
        for (String apprentice : below.getOrDefault(one, List.of())) {
            sum += passedOn * flowing(apprentice) / above.get(apprentice).size();
        }
        return sum;
    }

    private static List<String> of(Map<String, List<String>> lists, String key) {
        return lists.computeIfAbsent(key, one -> new ArrayList<>());
    }

    /** What people achieved by a day. */
    static Own ofPeople(InfluenceWorld world, String measure, LocalDate asOf) {
        Map<String, Double> amounts = new TreeMap<>();
        double total = 0;
        for (InfluenceWorld.Work work : works(world, measure, asOf)) {
            double weight = weight(world, measure, work, asOf);
            total += weight;
            for (String owner : work.owners()) {
                amounts.merge(owner, weight / work.owners().size(), Double::sum);
            }
        }
        return new Own(total, amounts);
    }

    /** What was done first at each studio by a day. */
    static Own ofStudios(InfluenceWorld world, String measure, LocalDate asOf) {
        Map<String, Double> amounts = new TreeMap<>();
        double total = 0;
        for (InfluenceWorld.Work work : works(world, measure, asOf)) {
            double weight = weight(world, measure, work, asOf);
            total += weight;
            if (!measure.equals("creditIpAssets")) {
                give(work.studio(), weight, amounts);
            }
            Set<String> protectedBy = new TreeSet<>(work.protects());
            for (InfluenceWorld.Work result : works(world, "creditResults", asOf)) {
                if (protectedBy.contains(result.key())) {
                    give(result.studio(), weight / protectedBy.size(), amounts);
                }
            }
        }
        return new Own(total, amounts);
    }

    private static void give(String studio, double amount, Map<String, Double> amounts) {
        if (!studio.isEmpty()) {
            amounts.merge(studio, amount, Double::sum);
        }
    }

    private static List<InfluenceWorld.Work> works(
            InfluenceWorld world, String measure, LocalDate asOf) {
        return (measure.equals("creditIpAssets") ? world.assets : world.results)
                .stream().filter(work -> work.counts() && !work.day().isAfter(asOf)).toList();
    }

    private static double weight(
            InfluenceWorld world, String measure, InfluenceWorld.Work work, LocalDate asOf) {
        return measure.equals("creditAwards")
                ? world.prizes.stream()
                        .filter(prize -> prize.result().equals(work.key()))
                        .filter(prize -> prize.year() <= asOf.getYear())
                        .count()
                : 1;
    }
}
