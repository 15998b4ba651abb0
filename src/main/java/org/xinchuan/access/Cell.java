package org.xinchuan.access;

import java.util.EnumSet;
import java.util.Set;

/** One cell of the table of rights: which records a role may do something to. */
public enum Cell {
    /** Nothing. */
    NONE("-", EnumSet.noneOf(Relation.class)),
    /** Records about oneself. */
    SELF("self", EnumSet.of(Relation.SELF)),
    /** Those of the organisation and its units. */
    OWN("own", EnumSet.of(Relation.OWN)),
    /** Those of the organisation, its units and its subsidiaries. */
    OWN_AND_BELOW("own+below", EnumSet.of(Relation.OWN, Relation.DESCENDANT)),
    /** All. */
    ALL("all", EnumSet.allOf(Relation.class));

    private final String written;
    private final Set<Relation> relations;

    Cell(String written, Set<Relation> relations) {
        this.written = written;
        this.relations = relations;
    }

    /** Whether a record that stands so to the grant is within. */
    public boolean reaches(Relation relation) {
        return relations.contains(relation);
    }

    /**
     * @throws IllegalArgumentException when no cell is written so
     */
    static Cell of(String written) {
        for (Cell cell : values()) {
            if (cell.written.equals(written)) {
                return cell;
            }
        }
        throw new IllegalArgumentException("not a cell of the table of rights: " + written);
    }
}
