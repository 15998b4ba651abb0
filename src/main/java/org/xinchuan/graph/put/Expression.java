package org.xinchuan.graph.put;

/** Something that has a value for every row; null is unknown, as in the store. */
@FunctionalInterface
interface Expression {

    Object in(Scope scope);

    /** Whether it is certainly so. */
    default boolean holds(Scope scope) {
        return Boolean.TRUE.equals(in(scope));
    }
}
