package org.xinchuan;

import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.lineage.fact.PersonFact;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.lineage.people.PeopleLoad;
import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A made-up province, the same at every run: people in nine generations, each twice as many as the
 * one before, taught by people of the generation before with fecundity after a power law, one in
 * ten by two. Numbers say nothing about generations.
 */
public final class Province {

    /** The day of today; no pairing lasts longer. */
    public static final LocalDate AS_OF = LocalDate.of(2023, 11, 28);

    public static final int ORGANISATIONS = 5_000;

    private static final int YEARS_OF_TEACHING = 2;
    private static final int GENERATIONS = 9;
    private static final int FIRST_YEAR = 1950;

    private final int people;
    private final int[] first = new int[GENERATIONS + 1];
    private final int[] names;

    /** The mentors of each place: the second is -1 for nine in ten, both are in the first. */
    private final int[] mentor;

    private final int[] second;

    public Province(int people) {
        this.people = people;
        long weights = (1 << GENERATIONS) - 1;
        for (int i = 1; i <= GENERATIONS; i++) {
            first[i] = (int) (people * ((1L << i) - 1) / weights);
        }
        SplittableRandom random = new SplittableRandom(9_590_000);
        names = shuffled(people, random);
        mentor = new int[people];
        second = new int[people];
        for (int generation = 0; generation < GENERATIONS; generation++) {
            for (int place = first[generation]; place < first[generation + 1]; place++) {
                mentor[place] = generation == 0 ? -1 : above(generation, random);
                second[place] =
                        generation == 0 || random.nextInt(10) > 0 ? -1 : above(generation, random);
                if (second[place] == mentor[place]) {
                    second[place] = -1;
                }
            }
        }
    }

    public int people() {
        return people;
    }

    /** The number of the person at a place, by which the person is named. */
    public int number(int place) {
        return names[place];
    }

    /** The place of a mentor of the person at a place, or -1. */
    public int mentor(int place) {
        return mentor[place];
    }

    /** The place of the second mentor, or -1. */
    public int second(int place) {
        return second[place];
    }

    /** The day on which the person at a place became an apprentice. */
    public LocalDate since(int place) {
        int generation = 0;
        while (place >= first[generation + 1]) {
            generation++;
        }
        int within = Math.floorMod(names[place] * 0x9E3779B1, 2920);
        return LocalDate.of(FIRST_YEAR + 8 * generation, 1, 1).plusDays(within);
    }

    /** The places of the numbers. */
    public int[] places() {
        int[] places = new int[people];
        for (int place = 0; place < people; place++) {
            places[names[place]] = place;
        }
        return places;
    }

    /** The ids of those who taught the person at a place; none for the first. */
    List<String> mentors(int place) {
        return IntStream.of(mentor[place], second[place])
                .filter(one -> one >= 0)
                .mapToObj(one -> id(names[one]))
                .toList();
    }

    /** The pairing in which the person at a place, who has a mentor, learned. */
    public PairingFact pairing(int place) {
        String apprentice = id(names[place]);
        LocalDate since = since(place);
        LocalDate until = since.plusYears(YEARS_OF_TEACHING).minusDays(1);
        return new PairingFact(
                "A" + apprentice,
                mentors(place),
                List.of(apprentice),
                List.of(),
                PartialDate.of(since),
                PartialDate.of(until.isAfter(AS_OF) ? AS_OF : until),
                PairingStatus.GRADUATED,
                null);
    }

    /** Everybody and all pairings in memory, packed as they are at a start, without a store. */
    PeopleLines lines() {
        return lines(number -> CareerFact.UNKNOWN);
    }

    /**
     * The same.
     *
     * @param careers what is counted of the person of a number
     */
    public PeopleLines lines(IntFunction<CareerFact> careers) {
        PeopleLoad load = new PeopleLoad();
        for (int number = 0; number < people; number++) {
            CareerFact career = careers.apply(number);
            load.person(
                    new PersonFact(
                            id(number),
                            name(number),
                            "O" + organisation(number),
                            !career.honours().isEmpty()),
                    career);
        }
        for (int place : places()) {
            if (mentor[place] >= 0) {
                load.pairing(pairing(place));
            }
        }
        return load.done();
    }

    /** The id of a number: of one length, so that ids are in order of numbers. */
    public static String id(int number) {
        return "P%08d".formatted(number);
    }

    /** Which of the enterprises employs the person of a number. */
    public static int organisation(int number) {
        return number % ORGANISATIONS;
    }

    /** The name of a number; many people share one. */
    public static String name(int number) {
        String surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗";
        String given = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂";
        int mixed = number * 0x9E3779B1 >>> 3;
        StringBuilder name = new StringBuilder();
        name.append(surnames.charAt(mixed % surnames.length()));
        name.append(given.charAt(mixed / 20 % given.length()));
        if (mixed % 3 > 0) {
            name.append(given.charAt(mixed / 500 % given.length()));
        }
        return name.toString();
    }

    private int above(int generation, SplittableRandom random) {
        int size = first[generation] - first[generation - 1];
        double share = random.nextDouble();
        return first[generation - 1] + (int) (share * share * size);
    }

    private static int[] shuffled(int size, SplittableRandom random) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
