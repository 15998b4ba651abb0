package org.xinchuan.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The records that somebody may do something to, by the organisations they belong to.
 *
 * @param everything whether all, those without an organisation included
 * @param organisations codes; empty when {@code everything}
 * @param self id of the person whose own records are within, or null
 */
public record Reach(boolean everything, Set<String> organisations, String self) {

    static final Reach NOTHING = new Reach(false, Set.of(), null);

    /** All records, those without an organisation included. */
    public static final Reach EVERYTHING = new Reach(true, Set.of(), null);

    public Reach {
        organisations = Set.copyOf(organisations);
    }

    /** Whether there is nothing within. */
    public boolean nothing() {
        return !everything && organisations.isEmpty() && self == null;
    }

    /** Whether a record of one organisation is within; null for one that has none. */
    public boolean covers(String organisation) {
        return everything || organisation != null && organisations.contains(organisation);
    }

    /** The codes as the parameter {@code $reach} of a statement: null for everything. */
    public List<String> codes() {
        return everything ? null : List.copyOf(organisations);
    }

    /** What is within both this and a list of codes; null stands for everything in both. */
    public List<String> within(Collection<String> codes) {
        if (codes == null) {
            return codes();
        }
        return codes.stream().filter(this::covers).toList();
    }
}
