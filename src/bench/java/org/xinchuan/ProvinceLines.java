package org.xinchuan;

import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.lineage.fact.PersonFact;
import org.xinchuan.lineage.people.IndexSize;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.lineage.people.PeopleLoad;
import org.xinchuan.standard.PartialDate;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/** The lines of a province in memory, as the index packs them, and whom to ask about. */
final class ProvinceLines {

    private static final int QUESTIONS = 200;

    private ProvinceLines() {}

    /** Prints what each column takes. */
    static void sizes(PeopleLines lines, PrintStream out) {
        IndexSize size = lines.size();
        double people = size.people();
        out.printf(
                "%.1f bytes a person in columns, %.1f in texts%n",
                size.columns() / people, size.texts() / people);
        size.parts().forEach((part, bytes) -> out.printf("  %5.2f %s%n", bytes / people, part));
    }

    /** Everybody and all pairings; of nobody is more known than the name. */
    static PeopleLines lines(Province province) {
        return lines(province, number -> CareerFact.UNKNOWN);
    }

    /**
     * The same.
     *
     * @param careers what is counted of the person of a number
     */
    static PeopleLines lines(Province province, IntFunction<CareerFact> careers) {
        int people = province.people();
        PeopleLoad load = new PeopleLoad();
        int[] place = new int[people];
        for (int i = 0; i < people; i++) {
            place[province.number(i)] = i;
        }
        for (int number = 0; number < people; number++) {
            load.person(
                    new PersonFact(
                            Province.id(number),
                            Province.name(number),
                            "O" + number % 5000,
                            number % 50 == 0),
                    careers.apply(number));
        }
        for (int number = 0; number < people; number++) {
            int at = place[number];
            if (province.mentor(at) >= 0) {
                load.pairing(pairing(province, at));
            }
        }
        return load.done();
    }

    private static PairingFact pairing(Province province, int at) {
        List<String> mentors = new ArrayList<>(2);
        mentors.add(Province.id(province.number(province.mentor(at))));
        if (province.second(at) >= 0) {
            mentors.add(Province.id(province.number(province.second(at))));
        }
        LocalDate since = province.since(at);
        return new PairingFact(
                "A" + Province.id(province.number(at)),
                mentors,
                List.of(Province.id(province.number(at))),
                List.of(),
                PartialDate.of(since),
                PartialDate.of(since.plusYears(2)),
                PairingStatus.GRADUATED,
                null);
    }

    /** Some who have so many descendants at least and at most. */
    static List<Integer> people(Province province, BareArrays bare, int[] bounds) {
        SplittableRandom random = new SplittableRandom(1);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < 3_000_000 && found.size() < QUESTIONS; i++) {
            int number = province.number(random.nextInt(province.people() / 3 + 1));
            int count = bare.descendants(number);
            if (count >= bounds[0] && count <= bounds[1]) {
                found.add(number);
            }
        }
        return found;
    }
}
