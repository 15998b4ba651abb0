package org.xinchuan.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where the rows of an export come from: all that is stored, or the part that somebody may take.
 */
interface Source {

    /** The first key columns of a table in their order, by portions. */
    void groups(Table<?> table, Consumer<List<String>> portions);

    /** The rows of a table below some values of its first key column: their cells by their key. */
    Map<List<String>, List<String>> rows(Table<?> table, Collection<String> groups);
}
