package org.xinchuan.promotion;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.studio.StudioCard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads how the namings of some studios stand with their reviews. */
final class NamingReviews {

    private final Work work;
    private final NamingRuleBook rules;

    NamingReviews(Work work) {
        this.work = work;
        this.rules = NamingRuleBook.read(work);
    }

    /**
     * A naming of a studio and how it stands.
     *
     * @param dueYuan what went with such a naming on its day; null where no rule says so
     * @param reconfirmedYuan what goes with a review that is passed now; null where no rule says so
     */
    record Standing(
            StudioCard card,
            StudioCard.Named naming,
            ReviewCycle cycle,
            Integer dueYuan,
            Integer reconfirmedYuan) {}

    /** That somebody leads from a day on, which a document approves of. */
    private record Approved(String studio, String person, PartialDate from) {

        static Approved of(StudioCard card, StudioCard.Leader leader) {
            return new Approved(card.code(), leader.id(), leader.from());
        }
    }

    /** All namings that had begun by a day, in the order of the studios. */
    List<Standing> of(Collection<StudioCard> cards, LocalDate day) {
        List<String> codes = cards.stream().map(StudioCard::code).toList();
        Map<String, List<String>> hosts = new FactReader(work).hosts(codes);
        Map<String, List<Review>> reviews = new HashMap<>();
        for (Row row : work.run("read/promotion/reviews", Map.of("keys", codes))) {
            reviews.computeIfAbsent(row.text("studio"), code -> new ArrayList<>())
                    .add(Rows.to(Review.class, row));
        }
        Set<Approved> approved =
                work.run("read/promotion/approvals", Map.of("keys", codes)).stream()
                        .map(row -> Rows.to(Approved.class, row))
                        .collect(Collectors.toSet());
        List<Standing> found = new ArrayList<>();
        for (StudioCard card : cards) {
            card.namings().stream()
                    .filter(naming -> !naming.namedOn().first().isAfter(day))
                    .map(
                            naming ->
                                    standing(
                                            card,
                                            naming,
                                            reviews.getOrDefault(card.code(), List.of()),
                                            leader -> approved.contains(Approved.of(card, leader)),
                                            hosts.getOrDefault(card.code(), List.of()),
                                            day))
                    .forEach(found::add);
        }
        return found;
    }

    private Standing standing(
            StudioCard card,
            StudioCard.Named naming,
            List<Review> reviews,
            Predicate<StudioCard.Leader> approved,
            List<String> hosts,
            LocalDate day) {
        return new Standing(
                card,
                naming,
                ReviewCycle.of(card, naming, reviews, approved, rules, hosts, day),
                yuan(NamingRuleKey.FUNDING, naming, hosts, naming.namedOn().last()),
                yuan(NamingRuleKey.FUNDING_RECONFIRMED, naming, hosts, day));
    }

    private Integer yuan(
            NamingRuleKey key, StudioCard.Named naming, List<String> hosts, LocalDate on) {
        return rules.inForce(key, naming.level(), hosts, on).map(NamingRule::number).orElse(null);
    }
}
