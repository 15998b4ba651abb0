package org.xinchuan.access;

/** How the organisation of a record stands to the one that a role was granted for. */
public enum Relation {
    /** The record is about the caller. */
    SELF,
    /** The organisation itself, or a unit of it at any depth. */
    OWN,
    /** A subsidiary at any depth, or a unit of one. */
    DESCENDANT,
    /** One that it belongs to. */
    ANCESTOR,
    /** Another one that belongs to the same. */
    SIBLING,
    /** Any other. */
    FOREIGN,
    /** The record has no organisation: it belongs to the province. */
    PROVINCE
}
