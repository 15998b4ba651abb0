package org.xinchuan.heritage;

import org.xinchuan.graph.Graph;
import org.xinchuan.http.Whole;
import org.xinchuan.lineage.Lineage;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.descent.Ancestors;
import org.xinchuan.lineage.descent.DescentQuestion;
import org.xinchuan.lineage.influence.Credit;
import org.xinchuan.lineage.influence.Influence;
import org.xinchuan.lineage.influence.InfluenceOfAll;
import org.xinchuan.lineage.influence.Measure;
import org.xinchuan.lineage.influence.RankedAll;
import org.xinchuan.lineage.influence.Ranking;
import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.studio.StudioCard;
import org.xinchuan.studio.StudioCards;
import org.xinchuan.studio.StudioItem;
import org.xinchuan.workload.Allowance;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The influence of studios over those that grew out of them. */
public final class StudioInfluences {

    /** After so many studios it is asked whether there is still time. */
    private static final int STRETCH = 64;

    private final Graph graph;
    private final LineageIndex index;
    private final StudioCards cards;
    private final AchievementChanges achievements;

    public StudioInfluences(
            Graph graph, LineageIndex index, StudioCards cards, AchievementChanges achievements) {
        this.graph = graph;
        this.index = index;
        this.cards = cards;
        this.achievements = achievements;
    }

    /** All that own amounts depend on. */
    private record Own(long version, LocalDate asOf) {}

    /**
     * The links between studios that a question keeps, over numbers in order of the codes.
     *
     * @param founded which of them had been founded by the day
     */
    private record Links(List<String> codes, Adjacency down, Adjacency up, BitSet founded) {

        static Links of(Lineage lineage, DescentQuestion question, Deadline deadline) {
            List<String> codes = lineage.facts().keySet().stream().sorted().toList();
            IntStream.Builder parents = IntStream.builder();
            IntStream.Builder children = IntStream.builder();
            BitSet founded = new BitSet();
            DescentQuestion oneUp = question.withMaxDepth(1);
            for (int child = 0; child < codes.size(); child++) {
                if (child % STRETCH == 0) {
                    deadline.check();
                }
                Ancestors above =
                        lineage.studios().ancestors(codes.get(child), oneUp).orElseThrow();
                founded.set(child, !above.rootNotYetFounded());
                for (Ancestors.Ancestor parent : above.studios()) {
                    parents.add(number(codes, parent.code()));
                    children.add(child);
                }
            }
            int[] from = parents.build().toArray();
            int[] to = children.build().toArray();
            return new Links(
                    codes,
                    new Adjacency(codes.size(), from, to),
                    new Adjacency(codes.size(), to, from),
                    founded);
        }

        private static int number(List<String> codes, String code) {
            return Collections.binarySearch(codes, code);
        }

        int number(String code) {
            return number(codes, code);
        }
    }

    /** Of one studio; empty when none has the code. */
    Optional<StudioInfluence> of(
            String code, DescentQuestion question, double passedOn, Allowance time) {
        Lineage lineage = index.now();
        if (lineage.studio(code).isEmpty()) {
            return Optional.empty();
        }
        OwnAmounts own = own(question.asOf(), time);
        return Optional.of(
                time.ask(
                        deadline -> {
                            Links links = Links.of(lineage, question, deadline);
                            Influence found =
                                    Influence.of(
                                            links.number(code), links.down(), links.up(), deadline);
                            return new StudioInfluence(
                                    StudioItem.of(cards.of(code), question.asOf()),
                                    question.asOf(),
                                    question.minGrade(),
                                    found.measures(),
                                    found.mirror(),
                                    found.genealogicalIndex(),
                                    CreditShares.of(
                                            what ->
                                                    found.credit(
                                                            one ->
                                                                    own.of(
                                                                            links.codes().get(one),
                                                                            what),
                                                            passedOn,
                                                            deadline)),
                                    passedOn);
                        }));
    }

    private OwnAmounts own(LocalDate asOf, Allowance time) {
        return time.kept(
                new Own(achievements.version(), asOf),
                OwnAmounts.class,
                deadline -> OwnAmounts.ofStudios(graph, asOf));
    }

    /** What the credit of all studios adds up to, and what is no studio's. */
    InfluenceRanking.Shared shared(InfluenceQuestion question, Allowance time) {
        return own(question.asOf(), time).shared(question.by().achievement());
    }

    /**
     * The first of all studios by a measure.
     *
     * @param organisations codes of their hosts, null for all
     */
    List<InfluenceRanking.Item> first(
            InfluenceQuestion question,
            DescentQuestion descent,
            Set<String> organisations,
            int limit,
            Allowance time) {
        Lineage lineage = index.now();
        OwnAmounts own = own(question, time);
        return time.ask(
                deadline -> {
                    Links links = Links.of(lineage, descent, deadline);
                    List<String> codes = links.codes();
                    return Ranking.of(
                                    codes.size(),
                                    number -> ranked(number, links, organisations),
                                    values(question, links, own, deadline),
                                    Integer::compare,
                                    limit,
                                    deadline)
                            .stream()
                            .map(one -> item(one, codes, question))
                            .toList();
                });
    }

    /**
     * All studios that have anything of a measure, in order.
     *
     * @param organisations codes of their hosts, null for all
     */
    Whole<InfluenceRanking.Item> all(
            InfluenceQuestion question,
            DescentQuestion descent,
            Set<String> organisations,
            Allowance time) {
        Lineage lineage = index.now();
        OwnAmounts own = own(question, time);
        return time.ask(
                deadline -> {
                    Links links = Links.of(lineage, descent, deadline);
                    List<String> codes = links.codes();
                    RankedAll ranked =
                            RankedAll.of(
                                    codes.size(),
                                    number -> ranked(number, links, organisations),
                                    values(question, links, own, deadline),
                                    Integer::compare,
                                    deadline);
                    boolean tooFew =
                            question.by().ratio() && ranked.ranked() < Measure.LEAST_OF_A_RATIO;
                    return Whole.inParts(
                            tooFew ? 0 : ranked.size(),
                            false,
                            (offset, limit) ->
                                    ranked.part(offset, limit).stream()
                                            .map(one -> item(one, codes, question))
                                            .toList());
                });
    }

    private OwnAmounts own(InfluenceQuestion question, Allowance time) {
        return question.by().measure().isPresent() ? null : own(question.asOf(), time);
    }

    private boolean ranked(int number, Links links, Set<String> organisations) {
        StudioCard card = cards.of(links.codes().get(number));
        return links.founded().get(number)
                && card != null
                && (organisations == null
                        || card.organisation() != null
                                && organisations.contains(card.organisation()));
    }

    private InfluenceRanking.Item item(
            Ranking.Ranked one, List<String> codes, InfluenceQuestion question) {
        StudioCard card = cards.of(codes.get(one.node()));
        return new InfluenceRanking.Item(
                one.rank(),
                card.code(),
                card.name(),
                question.by().shown(one.value()),
                card.organisation(),
                card.organisationName(),
                null,
                null);
    }

    private static IntToDoubleFunction values(
            InfluenceQuestion question, Links links, OwnAmounts own, Deadline deadline) {
        if (own == null) {
            InfluenceOfAll all = InfluenceOfAll.of(links.down(), links.up(), deadline);
            return (question.mirror() ? all.mirror() : all)
                    .by(question.by().measure().orElseThrow(), question.rank());
        }
        double[] amounts =
                own.all(links.codes().size(), links::number, question.by().achievement());
        double[] credit =
                Credit.ofAll(links.down(), links.up(), amounts, question.passedOn(), deadline);
        return number -> credit[number];
    }
}
