package org.xinchuan.heritage;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.xinchuan.lineage.kinship.Term;
import org.xinchuan.person.PersonRef;

import java.time.LocalDate;
import java.util.List;

/**
 * How two people are related through their masters.
 *
 * @param term what {@code from} calls {@code to}; null when they are not related
 * @param nearestMasters the nearest masters of both; one of the two where it is above the other
 * @param paths some shortest ways from the one to the other, over a nearest master
 * @param more whether there are more ways than are shown
 * @param people everybody on the ways, once
 */
public record PeopleRelation(
        PersonRef from,
        PersonRef to,
        LocalDate asOf,
        boolean related,
        Term term,
        List<Master> nearestMasters,
        List<Way> paths,
        boolean more,
        List<PersonRef> people) {

    /** A master of both, with the shortest distances. */
    public record Master(@JsonUnwrapped PersonRef person, int fromDistance, int toDistance) {}

    /**
     * One way.
     *
     * @param people ids from the one to the other
     * @param pairings for each step the pairing that joined the two first; null where one of them
     *     is not shown
     */
    public record Way(List<String> people, List<String> pairings) {}
}
