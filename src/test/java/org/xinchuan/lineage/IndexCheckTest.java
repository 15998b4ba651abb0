package org.xinchuan.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xinchuan.lineage.IndexCheck.Difference;
import org.xinchuan.lineage.descent.DescentRules;
import org.xinchuan.lineage.fact.Facts;
import org.xinchuan.lineage.fact.OriginFact;
import org.xinchuan.lineage.fact.OriginKind;
import org.xinchuan.lineage.fact.PersonFact;
import org.xinchuan.lineage.fact.SliceFact;
import org.xinchuan.lineage.fact.StudioFact;
import org.xinchuan.lineage.fact.StudioRole;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Damages an index in one way after the other, and looks what the check says of it. */
final class IndexCheckTest {

    private static final String LESSON =
            "R1, LEADER_APPRENTICE of grade B, x was taught from 2012-01-01 to 2013-12-31 under P"
                    + " (ACTIVE) by m, who led it from 2010-01-01 to null, by document null";

    private final Lineage store = state("2013-12-31");

    private static Lineage state(String endOfLesson) {
        return new Facts()
                .person("m", "师父")
                .person("x", "徒弟")
                .person("y", "成员")
                .studio("A", "2010-01-01")
                .studio("B", "2015-01-01")
                .studio("C", "2018-01-01")
                .leader("A", "m", "2010-01-01", "")
                .leader("B", "x", "2015-01-01", "")
                .member("B", "y", "2016-01-01", "2017-01-01")
                .origin("C", "A", OriginKind.BRANCH, "D1")
                .pairing("P", "m", "x", "2012-01-01", endOfLesson)
                .done()
                .lineage();
    }

    @Test
    void saysNothingOfAnIndexThatIsAsTheStore() {
        assertThat(IndexCheck.between(state("2013-12-31"), store)).isEmpty();
        assertThat(IndexCheck.between(Lineage.none(), Lineage.none())).isEmpty();
    }

    @Test
    void namesAStudioThatOnlyOneHas() {
        Lineage without = store.change().removeStudio("C").done();
        assertThat(IndexCheck.between(without, store))
                .containsExactly(
                        studio("C", "is not in the index"),
                        studio("C", "the index lacks the link to parent A of grade A"));
        assertThat(IndexCheck.between(store, without))
                .containsExactly(
                        studio("C", "is not in the graph"),
                        studio("C", "the index has too much the link to parent A of grade A"));
    }

    @Test
    void namesAnotherNameAndOtherDaysOfAStudio() {
        Lineage other =
                changed(
                        "C",
                        studio ->
                                new StudioFact(
                                        "C",
                                        "丙",
                                        Facts.date("2019"),
                                        Facts.date("2020-02"),
                                        studio.people(),
                                        studio.origins()));
        assertThat(IndexCheck.between(other, store))
                .containsExactly(
                        studio("C", "the name is 丙 in the index and C in the graph"),
                        studio(
                                "C",
                                "the day of founding is 2019 in the index and 2018-01-01 in the"
                                        + " graph"),
                        studio(
                                "C",
                                "the day of closing is 2020-02 in the index and null in the"
                                        + " graph"));
    }

    @Test
    void namesAMemberWhoIsThereForOtherDays() {
        Lineage other =
                changed(
                        "B",
                        studio ->
                                withPeople(
                                        studio,
                                        List.of(
                                                studio.people().getFirst(),
                                                new SliceFact(
                                                        "y",
                                                        StudioRole.MEMBER,
                                                        Facts.date("2016-01-01"),
                                                        Facts.date("2017-01-02"),
                                                        null))));
        assertThat(IndexCheck.between(other, store))
                .containsExactly(
                        studio(
                                "B",
                                "the index lacks y as MEMBER from 2016-01-01 to 2017-01-01 by"
                                        + " document null"),
                        studio(
                                "B",
                                "the index has too much y as MEMBER from 2016-01-01 to 2017-01-02"
                                        + " by document null"));
    }

    @Test
    void namesALeaderWhoIsMissingAndTheLinkThatRestedOnIt() {
        Lineage other =
                changed("B", studio -> withPeople(studio, List.of(studio.people().getLast())));
        assertThat(IndexCheck.between(other, store))
                .containsExactly(
                        studio(
                                "B",
                                "the index lacks x as LEADER from 2015-01-01 to null by document"
                                        + " null"),
                        studio("B", "the index lacks the link to parent A of grade B"),
                        new Difference(
                                "person:x", "leads a studio in the graph, and none in the index"));
    }

    @Test
    void namesAnOriginByAnotherDocument() {
        Lineage other =
                changed(
                        "C",
                        studio ->
                                new StudioFact(
                                        "C",
                                        "C",
                                        studio.foundedOn(),
                                        null,
                                        List.of(),
                                        List.of(
                                                new OriginFact(
                                                        "A",
                                                        OriginKind.BRANCH,
                                                        null,
                                                        true,
                                                        null))));
        assertThat(IndexCheck.between(other, store))
                .containsExactly(
                        studio(
                                "C",
                                "the index lacks the origin BRANCH of A on null, confirmed, by"
                                        + " document D1"),
                        studio(
                                "C",
                                "the index has too much the origin BRANCH of A on null, confirmed,"
                                        + " by document null"),
                        studio(
                                "C",
                                "the link to parent A: the grade is B in the index and A in the"
                                        + " graph"),
                        studio(
                                "C",
                                "the index lacks the link to parent A: R0, BRANCH of grade A,"
                                        + " confirmed on null, by document D1"),
                        studio(
                                "C",
                                "the index has too much the link to parent A: R0, BRANCH of grade"
                                        + " B, confirmed on null, by document null"));
    }

    @Test
    void namesEvidenceThatRestsOnOtherDaysOfAPairing() {
        assertThat(IndexCheck.between(state("2014-12-31"), store))
                .containsExactly(
                        new Difference("person:m", "the apprentices differ"),
                        new Difference("person:x", "the masters differ"),
                        studio("B", "the index lacks the link to parent A: " + LESSON),
                        studio(
                                "B",
                                "the index has too much the link to parent A: "
                                        + LESSON.replace("2013-12-31", "2014-12-31")));
    }

    /** As where a change was not followed: all facts are right, and what is derived is not. */
    @Test
    void namesALinkThatIsDerivedWronglyFromTheRightFacts() {
        Lineage other = Lineage.of(store.facts(), store.people(), new DescentRules(2000, 180, 90));
        assertThat(IndexCheck.between(other, store))
                .containsExactly(studio("B", "the index lacks the link to parent A of grade B"));
    }

    @Test
    void namesPeopleWhomOnlyOneHas() {
        Lineage more =
                store.change()
                        .people(some -> some.put(new PersonFact("z", "新人", null, false)))
                        .done();
        Difference z = new Difference("person:z", "the record differs");
        assertThat(IndexCheck.between(more, store)).containsExactly(z);
        assertThat(IndexCheck.between(store, more)).containsExactly(z);
        Lineage gone = more.change().people(some -> some.removePerson("z")).done();
        assertThat(IndexCheck.between(gone, store)).isEmpty();
        Lineage unpaired =
                store.change().people(some -> some.removePairing("P", Set.of("x"))).done();
        assertThat(IndexCheck.between(unpaired, store))
                .containsExactly(
                        new Difference("person:m", "the apprentices differ"),
                        new Difference("person:x", "the masters differ"),
                        studio("B", "the index lacks the link to parent A of grade B"));
    }

    @Test
    void saysNoMoreThanTheFirst() {
        Facts many = new Facts();
        for (int i = 0; i < 100; i++) {
            many.person("p" + i, "某").studio("S" + i, "2010");
        }
        assertThat(IndexCheck.between(Lineage.none(), many.done().lineage()))
                .hasSize(2 * IndexCheck.MOST);
    }

    private Lineage changed(String code, UnaryOperator<StudioFact> change) {
        return store.change().put(change.apply(store.studio(code).orElseThrow())).done();
    }

    private static StudioFact withPeople(StudioFact studio, List<SliceFact> people) {
        return new StudioFact(
                studio.code(),
                studio.name(),
                studio.foundedOn(),
                studio.closedOn(),
                people,
                studio.origins());
    }

    private static Difference studio(String code, String problem) {
        return new Difference("studio:" + code, problem);
    }
}
