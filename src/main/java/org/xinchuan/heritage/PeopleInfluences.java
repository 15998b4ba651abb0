package org.xinchuan.heritage;

import org.xinchuan.access.View;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Whole;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.column.Pages;
import org.xinchuan.lineage.influence.Credit;
import org.xinchuan.lineage.influence.Influence;
import org.xinchuan.lineage.influence.InfluenceOfAll;
import org.xinchuan.lineage.influence.Measure;
import org.xinchuan.lineage.influence.RankedAll;
import org.xinchuan.lineage.influence.Ranking;
import org.xinchuan.lineage.influence.Ranking.Ranked;
import org.xinchuan.lineage.people.DayLines;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.lineage.people.PeoplePage;
import org.xinchuan.lineage.walk.Deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The influence of people over those whom they taught. */
public final class PeopleInfluences {

    /** In a line of so many what is their own is read for each of them. */
    private static final int FEW = 1_000;

    private final Graph graph;
    private final LineageIndex index;
    private final AchievementChanges achievements;
    private final Computations computations;

    public PeopleInfluences(
            Graph graph,
            LineageIndex index,
            AchievementChanges achievements,
            Computations computations) {
        this.graph = graph;
        this.index = index;
        this.achievements = achievements;
        this.computations = computations;
    }

    /** All that the values of a measure depend on. */
    private record Values(PeopleLines state, long version, InfluenceQuestion question)
            implements Computations.OfState {}

    /** All that own amounts depend on. */
    private record Own(long version, LocalDate asOf) {}

    /** Whether the person is shown to the caller. */
    boolean shows(View view, String person) {
        return index.to(view, person);
    }

    PersonInfluence of(String person, LocalDate asOf, double passedOn, View view) {
        PeopleOnDay day = new PeopleOnDay(index.now().people(), asOf);
        int number = day.people().number(person);
        Influence found =
                Computations.atOnce(
                        deadline -> Influence.of(number, day.down(), day.up(), deadline));
        OwnAmounts own = own(found.line(), day);
        Shows shows = Shows.of(graph, new Sight(view, index), List.of(person));
        return new PersonInfluence(
                shows.person(person),
                asOf,
                found.measures(),
                found.mirror(),
                found.genealogicalIndex(),
                new CreditShares(
                        credit(found, day, own, Achievement.RESULTS, passedOn),
                        credit(found, day, own, Achievement.AWARDS, passedOn),
                        credit(found, day, own, Achievement.IP_ASSETS, passedOn)),
                passedOn,
                true);
    }

    /** Of a few people what is theirs alone is read; of more what is everybody's, and kept. */
    private OwnAmounts own(int[] line, PeopleOnDay day) {
        return line.length > FEW
                ? own(achievements.version(), day.asOf())
                : OwnAmounts.ofPeople(
                        graph, day.asOf(), IntStream.of(line).mapToObj(day::id).toList());
    }

    private static double credit(
            Influence found, PeopleOnDay day, OwnAmounts own, Achievement of, double passedOn) {
        return found.credit(number -> own.of(day.id(number), of), passedOn);
    }

    /** The first of those people by a measure. */
    List<InfluenceRanking.Item> first(
            InfluenceQuestion question, Within within, int limit, View view) {
        PeopleLines people = index.now().people();
        IntToDoubleFunction values = values(question, people);
        List<Ranked> ranked =
                Computations.atOnce(
                        deadline ->
                                Ranking.of(
                                        people.numbers(),
                                        within.of(people)::get,
                                        values,
                                        people::compare,
                                        limit,
                                        deadline));
        return items(ranked, question, people, view);
    }

    /** All that the order of everybody depends on; who is asked about is in the words of a call. */
    private record Order(Values values, String among) implements Computations.OfState {

        @Override
        public Object state() {
            return values.state();
        }
    }

    /**
     * All of those people who have anything of a measure, in order.
     *
     * @param among says within what, and as seen by whom, so that it is ordered once
     */
    Whole<InfluenceRanking.Item> all(
            InfluenceQuestion question, Within within, String among, View view) {
        PeopleLines people = index.now().people();
        IntToDoubleFunction values = values(question, people);
        RankedAll ranked =
                computations.of(
                        new Order(new Values(people, achievements.changes(), question), among),
                        RankedAll.class,
                        deadline ->
                                RankedAll.of(
                                        people.numbers(),
                                        within.of(people)::get,
                                        values,
                                        people::compare,
                                        deadline));
        boolean tooFew = question.by().ratio() && ranked.ranked() < Measure.LEAST_OF_A_RATIO;
        return Whole.inParts(
                tooFew ? 0 : ranked.size(),
                true,
                (offset, limit) -> items(ranked.part(offset, limit), question, people, view));
    }

    private List<InfluenceRanking.Item> items(
            List<Ranked> ranked, InfluenceQuestion question, PeopleLines people, View view) {
        Shows shows =
                Shows.of(
                        graph,
                        new Sight(view, index),
                        ranked.stream().map(one -> people.id(one.node())).toList());
        List<InfluenceRanking.Item> items = new ArrayList<>();
        for (Ranked one : ranked) {
            var person = shows.person(people.id(one.node()));
            items.add(
                    new InfluenceRanking.Item(
                            one.rank(),
                            person.id(),
                            person.name(),
                            question.by().shown(one.value()),
                            person.organisation(),
                            person.organisationName(),
                            person.occupationName(),
                            person.employeeNoTail()));
        }
        return items;
    }

    /** The sums of those people's credit, by the code of their organisation. */
    Map<String, Double> byOrganisation(InfluenceQuestion question, Within within) {
        PeopleLines people = index.now().people();
        IntToDoubleFunction values = values(question, people);
        return Computations.atOnce(deadline -> sums(people, values, within.of(people), deadline));
    }

    private static Map<String, Double> sums(
            PeopleLines people, IntToDoubleFunction values, BitSet among, Deadline deadline) {
        PeoplePage page = people.pages();
        List<String> codes = page.organisationCodes();
        double[] sums = new double[codes.size() + 1];
        for (int at = 0; at < page.pages(); at++) {
            deadline.check();
            page.to(at);
            int[] organisations = page.organisations();
            int end = page.first() + Pages.SIZE;
            for (int one = among.nextSetBit(page.first());
                    one >= 0 && one < end;
                    one = among.nextSetBit(one + 1)) {
                sums[organisations[Pages.slot(one)]] += values.applyAsDouble(one);
            }
        }
        Map<String, Double> byCode = new HashMap<>();
        for (int i = 1; i < sums.length; i++) {
            if (sums[i] > 0) {
                byCode.put(codes.get(i - 1), sums[i]);
            }
        }
        return byCode;
    }

    private IntToDoubleFunction values(InfluenceQuestion question, PeopleLines people) {
        PeopleOnDay day = new PeopleOnDay(people, question.asOf());
        DayLines lines = day.packed(computations);
        boolean credit = question.by().measure().isEmpty();
        long at = achievements.version();
        OwnAmounts own = credit ? own(at, question.asOf()) : null;
        return computations.of(
                new Values(people, credit ? at : 0, question),
                IntToDoubleFunction.class,
                deadline ->
                        credit
                                ? credit(question, people, lines, own, deadline)
                                : of(question, lines, deadline));
    }

    private static IntToDoubleFunction of(
            InfluenceQuestion question, DayLines lines, Deadline deadline) {
        InfluenceOfAll all = InfluenceOfAll.of(lines.apprentices(), lines.mentors(), deadline);
        return (question.mirror() ? all.mirror() : all)
                .by(question.by().measure().orElseThrow(), question.rank());
    }

    private static IntToDoubleFunction credit(
            InfluenceQuestion question,
            PeopleLines people,
            DayLines lines,
            OwnAmounts own,
            Deadline deadline) {
        double[] amounts = own.all(people.numbers(), people::number, question.by().achievement());
        double[] credit =
                Credit.ofAll(
                        lines.apprentices(),
                        lines.mentors(),
                        amounts,
                        question.passedOn(),
                        deadline);
        return number -> credit[number];
    }

    private OwnAmounts own(long at, LocalDate asOf) {
        return computations.of(
                new Own(at, asOf), OwnAmounts.class, deadline -> OwnAmounts.ofPeople(graph, asOf));
    }
}
