package org.xinchuan.lineage.descent;

import java.util.List;
import java.util.Set;

/**
 * The studios that descend from a person.
 *
 * @param person the person's id
 * @param led codes of the studios the person ever led, by founding and code
 * @param studios those that descend from the person, by depth, founding and code
 */
public record PersonDescendants(String person, List<String> led, List<PersonDescendant> studios) {

    /** In which way a studio descends from a person. */
    public enum Way {
        /** It grew out of a studio the person led, by something of the time the person led it. */
        LED_STUDIO,
        /** A founder learned from the person, or from the person's apprentices, and so on. */
        APPRENTICE_LINE
    }

    /**
     * One of the studios.
     *
     * @param code its code
     * @param depth the shortest of its distances: in links from a studio the person led, or in
     *     generations from the person to a founder
     * @param ways in which it descends from the person
     */
    public record PersonDescendant(String code, int depth, Set<Way> ways) {
        public PersonDescendant {
            ways = Set.copyOf(ways);
        }
    }
}
