package org.xinchuan.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.studio.Naming;
import org.xinchuan.studio.Studio;
import org.xinchuan.studio.StudioCard;
import org.xinchuan.studio.StudioPerson;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who came to lead a named studio, and whether the naming body has said something since. */
class LeaderChangeTest {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // Leaders as PERSON ROLE FROM TO; the studio was named on 2018-05-01.
                "A LEADER 2015 -|-|-|-",
                "A LEADER 2015 2019-12-31;B LEADER 2020-01-01 -|-|-|B 2020-06-29",
                "A LEADER 2015 2019-12;B LEADER 2020-01 -|-|-|B 2020-07-29",
                "A LEADER 2015 -;B CO_LEADER 2020-01-01 -|-|-|B 2020-06-29",
                "A LEADER 2015 2018;B ACTING 2019 -|-|-|-",
                "A LEADER 2015 2018;B ACTING 2019 2019;B LEADER 2020-01-01 -|-|-|B 2020-06-29",
                // Led already when it was named, or perhaps did.
                "A LEADER 2015 2019;B CO_LEADER 2016 2019;B LEADER 2020 -|-|-|-",
                "A LEADER 2015 2018-04;B LEADER 2018 -|-|-|-",
                "A LEADER 2015 2019;B LEADER - -|-|-|-",
                // Nobody is on record who was named; came after the day; has gone again.
                "B LEADER 2020-01-01 -|-|-|-",
                "A LEADER 2015 -;B LEADER 2020-06-02 -|-|-|-",
                "A LEADER 2015 2019;B LEADER 2020-01-01 2020-03-31;C LEADER 2020-04-01 -|-|-"
                        + "|C 2020-09-28",
                // Of two the one that has waited longer.
                "A LEADER 2015 2019;B LEADER 2020-03-01 -;C CO_LEADER 2020-01-01 -|-|-"
                        + "|C 2020-06-29",
                // A review passed since then speaks for the new leader, one before or failed not.
                "A LEADER 2015 2019;B LEADER 2020-01-01 -|2020-02-01 PASS|-|-",
                "A LEADER 2015 2019;B LEADER 2020-01-01 -|2020 PASS|-|-",
                "A LEADER 2015 2019;B LEADER 2020-01-01 -|2019-12-31 PASS|-|B 2020-06-29",
                "A LEADER 2015 2019;B LEADER 2020-01-01 -|2020-02-01 FAIL|-|B 2020-06-29",
                // A document that approves of the leader does, of that leader alone.
                "A LEADER 2015 2019;APPROVED LEADER 2020-01-01 -|-|-|-",
                "A LEADER 2015 2019;APPROVED LEADER 2020-01-01 -;C CO_LEADER 2020-01-01 -|-|-"
                        + "|C 2020-06-29",
                // And so does a new naming of the level.
                "A LEADER 2015 2019;B LEADER 2020-01-01 -|-|2020-05-01 VALID|-",
                "A LEADER 2015 2019;B LEADER 2020-01-01 -|-|2020-05-01 REVOKED|B 2020-06-29",
                "A LEADER 2015 2019;B LEADER 2020-01-01 -|-|2020-06-02 VALID|B 2020-06-29"
            })
    void aNewLeaderIsToBeApproved(String leaders, String review, String again, String waits) {
        List<StudioCard.Named> namings =
                Stream.of("2018-05-01 VALID", again == null ? "2018-05-01 VALID" : again)
                        .distinct()
                        .map(LeaderChangeTest::naming)
                        .toList();
        Optional<LeaderChange> change =
                LeaderChange.of(
                        card(leaders, namings),
                        namings.getFirst(),
                        reviews(review),
                        leader -> leader.id().equals("APPROVED"),
                        180,
                        DAY);
        assertThat(change.map(one -> one.person() + " " + one.dueOn()).orElse(null))
                .isEqualTo(waits);
    }

    private static StudioCard card(String leaders, List<StudioCard.Named> namings) {
        return Cards.card(
                Studio.Type.EMPLOYEE,
                null,
                Stream.of(leaders.split(";")).map(LeaderChangeTest::leader).toList(),
                namings);
    }

    private static StudioCard.Leader leader(String text) {
        String[] words = text.split(" ");
        return new StudioCard.Leader(
                words[0],
                words[0],
                StudioPerson.Role.valueOf(words[1]),
                date(words[2]),
                date(words[3]));
    }

    private static StudioCard.Named naming(String text) {
        String[] words = text.split(" ");
        return new StudioCard.Named(
                NamingLevel.GROUP,
                date(words[0]),
                null,
                null,
                Naming.Status.valueOf(words[1]),
                null,
                null,
                null,
                null,
                null);
    }

    private static List<Review> reviews(String text) {
        return Stream.ofNullable(text)
                .map(one -> one.split(" "))
                .map(one -> new Review(NamingLevel.GROUP, date(one[0]), one[1], null))
                .toList();
    }

    private static PartialDate date(String text) {
        return text.equals("-") ? null : PartialDate.parse(text);
    }
}
