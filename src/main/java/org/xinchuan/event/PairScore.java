package org.xinchuan.event;

import org.xinchuan.access.Shown;
import org.xinchuan.access.View;
import org.xinchuan.standard.PersonName;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How a pair did at an event. Its score is the mean of those of its people, so that it does not
 * matter whether both have the mark of the pair or each has one of their own; equal scores share a
 * rank, and pairs without a score come last and have none.
 *
 * @param rank 1 for the best; null without a score
 * @param pairing null for a pair of whom somebody's name is masked, as is the score then
 */
public record PairScore(Integer rank, String pairing, Double score, List<PairScore.Member> people) {

    private static final double HUNDREDTHS = 100;

    /** One of a pair. */
    public record Member(String person, String name) {}

    /** The pairs of an event, the best first. */
    static List<PairScore> of(List<Participant> people) {
        Map<String, List<Participant>> pairs = new LinkedHashMap<>();
        people.stream()
                .filter(one -> one.pairing() != null)
                .forEach(
                        one ->
                                pairs.computeIfAbsent(one.pairing(), p -> new ArrayList<>())
                                        .add(one));
        List<PairScore> scored = new ArrayList<>();
        pairs.forEach((pairing, pair) -> scored.add(unranked(pairing, pair)));
        scored.sort(
                Comparator.comparing(
                                PairScore::score, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(PairScore::pairing));
        return scored.stream().map(one -> one.ranked(scored)).toList();
    }

    /** What of it a caller is shown. */
    PairScore to(View view, Shown shown) {
        boolean all = people.stream().allMatch(one -> shown.to(view, one.person()));
        if (all) {
            return this;
        }
        return new PairScore(
                rank,
                null,
                null,
                people.stream()
                        .map(
                                one ->
                                        shown.to(view, one.person())
                                                ? one
                                                : new Member(null, PersonName.masked(one.name())))
                        .toList());
    }

    private static PairScore unranked(String pairing, List<Participant> pair) {
        OptionalDouble mean =
                pair.stream()
                        .map(Participant::score)
                        .filter(Objects::nonNull)
                        .mapToDouble(score -> score)
                        .average();
        return new PairScore(
                null,
                pairing,
                mean.isEmpty() ? null : Math.round(mean.getAsDouble() * HUNDREDTHS) / HUNDREDTHS,
                pair.stream().map(one -> new Member(one.person(), one.name())).distinct().toList());
    }

    private PairScore ranked(List<PairScore> all) {
        if (score == null) {
            return this;
        }
        long better =
                all.stream().filter(one -> one.score() != null && one.score() > score).count();
        return new PairScore((int) better + 1, pairing, score, people);
    }
}
