package org.xinchuan.speed;

import org.xinchuan.Province;
import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.lineage.fact.PersonFact;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.lineage.people.PeopleLoad;
import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The index of a province in memory, packed as it is at a start, without a store. */
final class PackedProvince {

    private static final int YEARS = 2;

    private PackedProvince() {}

    /**
     * Packs it.
     *
     * @param places of the numbers
     */
    static PeopleLines of(Province province, Life life, int[] places) {
        PeopleLoad load = new PeopleLoad();
        for (int number = 0; number < places.length; number++) {
            CareerFact career = life.of(places[number]);
            load.person(
                    new PersonFact(
                            Province.id(number),
                            Province.name(number),
                            "O" + Life.organisation(number),
                            !career.honours().isEmpty()),
                    career);
        }
        for (int place : places) {
            if (province.mentor(place) >= 0) {
                load.pairing(pairing(province, place));
            }
        }
        return load.done();
    }

    /** The pairing in which the person at a place learned. */
    static PairingFact pairing(Province province, int place) {
        List<String> mentors = new ArrayList<>(2);
        mentors.add(Province.id(province.number(province.mentor(place))));
        if (province.second(place) >= 0) {
            mentors.add(Province.id(province.number(province.second(place))));
        }
        String apprentice = Province.id(province.number(place));
        LocalDate since = province.since(place);
        LocalDate until = since.plusYears(YEARS).minusDays(1);
        return new PairingFact(
                "A" + apprentice,
                mentors,
                List.of(apprentice),
                List.of(),
                PartialDate.of(since),
                PartialDate.of(until.isAfter(World.AS_OF) ? World.AS_OF : until),
                PairingStatus.GRADUATED,
                null);
    }
}
