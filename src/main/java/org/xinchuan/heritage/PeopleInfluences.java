package org.xinchuan.heritage;

import org.xinchuan.access.View;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Whole;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.column.Days;
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
import org.xinchuan.workload.Allowance;
import org.xinchuan.workload.OfState;

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

    public PeopleInfluences(Graph graph, LineageIndex index, AchievementChanges achievements) {
        this.graph = graph;
        this.index = index;
        this.achievements = achievements;
    }

    /** All that the values of a measure depend on. */
    private record Values(PeopleLines state, long version, InfluenceQuestion question)
            implements OfState {}

    /** All that own amounts depend on. */
    private record Own(long version, LocalDate asOf) {}

    /** Whether the person is shown to the caller. */
    boolean shows(View view, String person) {
        return index.to(view, person);
    }

    PersonInfluence of(String person, LocalDate asOf, double passedOn, View view, Allowance time) {
        PeopleOnDay day = new PeopleOnDay(index.now().people(), asOf);
        int number = day.people().number(person);
        Influence found =
                time.ask(deadline -> Influence.of(number, day.down(), day.up(), deadline));
        OwnAmounts own = own(found.line(), day, time);
        CreditShares credit =
                time.ask(
                        deadline ->
                                CreditShares.of(
                                        what ->
                                                found.credit(
                                                        one -> own.of(day.id(one), what),
                                                        passedOn,
                                                        deadline)));
        Shows shows = Shows.of(graph, new Sight(view, index), List.of(person), time.left());
        return new PersonInfluence(
                shows.person(person),
                asOf,
                found.measures(),
                found.mirror(),
                found.genealogicalIndex(),
                credit,
                passedOn,
                true);
    }

    /** Of a few people what is theirs alone is read; of more what is everybody's, and kept. */
    private OwnAmounts own(int[] line, PeopleOnDay day, Allowance time) {
        return line.length > FEW
                ? own(achievements.version(), day.asOf(), time)
                : OwnAmounts.ofPeople(
                        graph,
                        day.asOf(),
                        IntStream.of(line).mapToObj(day::id).toList(),
                        time.left());
    }

    /** The first of those people by a measure. */
    List<InfluenceRanking.Item> first(
            InfluenceQuestion question, Within within, int limit, View view, Allowance time) {
        PeopleLines people = index.now().people();
        IntToDoubleFunction values = values(question, people, time);
        List<Ranked> ranked =
                time.askApart(
                        deadline ->
                                Ranking.of(
                                        people.numbers(),
                                        within.of(people, deadline)::get,
                                        values,
                                        people::compare,
                                        limit,
                                        deadline));
        return items(ranked, question, people, view, time);
    }

    /** All that the order of everybody depends on; who is asked about is in the words of a call. */
    private record Order(Values values, String among) implements OfState {

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
            InfluenceQuestion question, Within within, String among, View view, Allowance time) {
        PeopleLines people = index.now().people();
        IntToDoubleFunction values = values(question, people, time);
        RankedAll ranked =
                time.kept(
                        new Order(new Values(people, achievements.changes(), question), among),
                        RankedAll.class,
                        deadline ->
                                RankedAll.of(
                                        people.numbers(),
                                        within.of(people, deadline)::get,
                                        values,
                                        people::compare,
                                        deadline));
        boolean tooFew = question.by().ratio() && ranked.ranked() < Measure.LEAST_OF_A_RATIO;
        return Whole.inParts(
                tooFew ? 0 : ranked.size(),
                true,
                (offset, limit) ->
                        items(ranked.part(offset, limit), question, people, view, time.fresh()));
    }

    private List<InfluenceRanking.Item> items(
            List<Ranked> ranked,
            InfluenceQuestion question,
            PeopleLines people,
            View view,
            Allowance time) {
        Shows shows =
                Shows.of(
                        graph,
                        new Sight(view, index),
                        ranked.stream().map(one -> people.id(one.node())).toList(),
                        time.left());
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

    /** What the credit of everybody adds up to, and what is nobody's. */
    InfluenceRanking.Shared shared(InfluenceQuestion question, Allowance time) {
        return own(achievements.version(), question.asOf(), time)
                .shared(question.by().achievement());
    }

    /**
     * The sums of those people's credit, by the code of their organisation on the day; of those who
     * have none by null.
     */
    Map<String, Double> byOrganisation(InfluenceQuestion question, Within within, Allowance time) {
        PeopleLines people = index.now().people();
        IntToDoubleFunction values = values(question, people, time);
        int day = Days.of(question.asOf());
        return time.askApart(
                deadline -> sums(people, day, values, within.of(people, deadline), deadline));
    }

    private static Map<String, Double> sums(
            PeopleLines people,
            int day,
            IntToDoubleFunction values,
            BitSet among,
            Deadline deadline) {
        PeoplePage page = people.pages(day);
        List<String> codes = page.organisationCodes();
        double[] sums = new double[codes.size() + 1];
        int[] slots = new int[Pages.SIZE];
        int[] organisations = new int[Pages.SIZE];
        for (int at = 0; at < page.pages(); at++) {
            deadline.check();
            page.to(at);
            int end = page.first() + Pages.SIZE;
            int count = 0;
            for (int one = among.nextSetBit(page.first());
                    one >= 0 && one < end;
                    one = among.nextSetBit(one + 1)) {
                slots[count++] = Pages.slot(one);
            }
            page.organisations(slots, count, organisations);
            for (int i = 0; i < count; i++) {
                sums[organisations[i]] += values.applyAsDouble(page.first() + slots[i]);
            }
        }
        Map<String, Double> byCode = new HashMap<>();
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] > 0) {
                byCode.put(i == 0 ? null : codes.get(i - 1), sums[i]);
            }
        }
        return byCode;
    }

    private IntToDoubleFunction values(
            InfluenceQuestion question, PeopleLines people, Allowance time) {
        PeopleOnDay day = new PeopleOnDay(people, question.asOf());
        DayLines lines = day.packed(time);
        boolean credit = question.by().measure().isEmpty();
        long at = achievements.version();
        OwnAmounts own = credit ? own(at, question.asOf(), time) : null;
        return time.kept(
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

    private OwnAmounts own(long at, LocalDate asOf, Allowance time) {
        return time.kept(
                new Own(at, asOf), OwnAmounts.class, deadline -> OwnAmounts.ofPeople(graph, asOf));
    }
}
