package org.xinchuan.heritage;

import org.xinchuan.access.Reach;
import org.xinchuan.lineage.people.PeopleLines;

import java.util.Set;

/**
 * Which people are asked about: those within reach and, where that is said, of some organisations
 * or some trade.
 */
final class Within {

    private final Reach reach;
    private final Set<String> organisations;
    private final Set<String> people;

    /**
     * @param organisations codes, null for all
     */
    Within(Reach reach, Set<String> organisations) {
        this(reach, organisations, null);
    }

    /**
     * @param organisations codes, null for all
     * @param people ids, null for all
     */
    Within(Reach reach, Set<String> organisations, Set<String> people) {
        this.reach = reach;
        this.organisations = organisations;
        this.people = people;
    }

    /** Whether somebody is among them; nobody is who is gone. */
    boolean holds(PeopleLines lines, String person) {
        return lines.person(person)
                .filter(one -> people == null || people.contains(person))
                .filter(one -> reach.covers(one.organisation()))
                .filter(
                        one ->
                                organisations == null
                                        || one.organisation() != null
                                                && organisations.contains(one.organisation()))
                .isPresent();
    }
}
