package org.xinchuan.heritage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.access.Grant;
import org.xinchuan.access.Identity;
import org.xinchuan.access.Role;
import org.xinchuan.access.View;
import org.xinchuan.access.Views;
import org.xinchuan.http.Json;
import org.xinchuan.lineage.Lineage;
import org.xinchuan.lineage.descent.DescentRules;
import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.lineage.fact.CareerFact.Standing;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.lineage.fact.PersonFact;
import org.xinchuan.lineage.people.Generations;
import org.xinchuan.lineage.people.PeopleLines;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is written straight out of the columns says what the databinder writes, in its order; only
 * that the databinder escapes what UTF-8 takes four bytes for.
 */
class WrittenLineTest {

    private static final LocalDate DAY = LocalDate.of(2023, 11, 28);
    private static final int PEOPLE = 60;

    /** What JSON has to escape, what UTF-8 takes one to four bytes for, and names as they are. */
    private static final List<String> NAMES =
            List.of(
                    "程远帆",
                    "O'Neil \"Bo\" \\ Jr",
                    "a\tb\nc\u0001\u007F",
                    "𠮷野家",
                    "é\u2028</s>",
                    "艾尼瓦尔·买买提");

    private static final List<Identity> CALLERS =
            List.of(
                    Identity.administrator("admin"),
                    Identity.PUBLIC,
                    new Identity("hr", "P7", Set.of(new Grant(Role.HR_VIEWER, "O1"))));

    private final PersonCards cards = new PersonCards(null);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPageIsWrittenAsItsRecordIs(long seed) throws IOException {
        Random random = new Random(seed);
        Lineage lineage = Lineage.of(Map.of(), lines(random), DescentRules.DEFAULT);
        for (Identity caller : CALLERS) {
            for (int i = 0; i < 20; i++) {
                String person = "P" + random.nextInt(PEOPLE);
                boolean down = random.nextBoolean();
                Generations line =
                        down
                                ? lineage.people().descendants(person, DAY, PeopleLines.NO_LIMIT)
                                : lineage.people().ancestors(person, DAY, PeopleLines.NO_LIMIT);
                String next = random.nextBoolean() ? null : "c\"1";
                same(lineage, caller, person, down, line, next, random.nextInt(5));
            }
        }
    }

    /** Names are kept by number; a state in which a number is another code's must not get them. */
    @Test
    void aNumberThatIsAnotherCodesInAnotherStateHasItsOwnName() {
        NamedCodes names = new NamedCodes(Map.of("A", "甲厂", "B", "乙厂"));
        String code = "A";
        assertThat(names.of(3, code).name().getValue()).isEqualTo("甲厂");
        assertThat(names.of(3, code)).isSameAs(names.of(3, code));
        assertThat(names.of(3, "B").name().getValue()).isEqualTo("乙厂");
        assertThat(names.of(900, "C").name()).isNull();
        assertThat(names.of(3, code).written().getValue()).isEqualTo("A");
    }

    private void same(
            Lineage lineage,
            Identity caller,
            String person,
            boolean down,
            Generations line,
            String next,
            int offset)
            throws IOException {
        View view = new Views(null).of(caller);
        Sight sight =
                new Sight(
                        view,
                        (of, id) ->
                                lineage.person(id)
                                        .map(
                                                one ->
                                                        of.names(id, one.organisation())
                                                                || one.published())
                                        .orElse(false));
        List<Generations.Place> places = line.places(offset, 25);
        int number = lineage.people().number(person);
        byte[] written =
                new ObjectMapper()
                        .writeValueAsBytes(
                                new WrittenLine(
                                        lineage, cards, sight, number, down, DAY, line, places,
                                        next));
        PeopleLine said =
                new PeopleLine(
                        sight.of(cards.of(lineage.people(), number)),
                        DAY,
                        line.count(),
                        line.counts(),
                        places.stream().map(one -> relative(lineage, sight, one, down)).toList(),
                        next);
        ObjectMapper reader = new ObjectMapper();
        assertThat(reader.readTree(written).toString())
                .isEqualTo(reader.readTree(Json.text(said)).toString());
    }

    private PeopleLine.Relative relative(
            Lineage lineage, Sight sight, Generations.Place one, boolean down) {
        List<String> next =
                Arrays.stream(one.next()).mapToObj(number -> sight.id(lineage, number)).toList();
        return new PeopleLine.Relative(
                sight.of(cards.of(lineage.people(), one.number())),
                one.generation(),
                down ? next : null,
                down ? null : next);
    }

    private static PeopleLines lines(Random random) {
        PeopleLines.Change change = PeopleLines.nobody().change();
        for (int i = 0; i < PEOPLE; i++) {
            change.put(person(i, random), career(random));
        }
        for (int i = 0; i < 2 * PEOPLE; i++) {
            int mentor = random.nextInt(PEOPLE - 1);
            int apprentice = mentor + 1 + random.nextInt(PEOPLE - 1 - mentor);
            change.put(
                    new PairingFact(
                            "A" + i,
                            List.of("P" + mentor),
                            List.of("P" + apprentice),
                            List.of(),
                            null,
                            null,
                            PairingStatus.ACTIVE,
                            null),
                    List.of());
        }
        return change.done();
    }

    private static PersonFact person(int number, Random random) {
        return new PersonFact(
                "P" + number,
                IntStream.range(0, 1 + random.nextInt(2))
                        .mapToObj(i -> NAMES.get(random.nextInt(NAMES.size())))
                        .reduce("", String::concat),
                random.nextInt(4) == 0 ? null : "O" + random.nextInt(3),
                random.nextInt(3) == 0,
                random.nextBoolean() ? null : "\"" + random.nextInt(100));
    }

    private static CareerFact career(Random random) {
        Optional<Standing> standing =
                Optional.of(random.nextInt(5))
                        .filter(i -> i < Standing.values().length)
                        .map(i -> Standing.values()[i]);
        return new CareerFact(
                random.nextInt(3) == 0 ? null : "6-28-01-0" + random.nextInt(9),
                null,
                null,
                null,
                null,
                standing.orElse(null),
                List.of(),
                List.of(),
                List.of());
    }
}
