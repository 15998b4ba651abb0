package org.xinchuan.graph.put;

import java.util.Map;
import java.util.function.Function;

/**
 * What the words of a statement stand for while one row is written.
 *
 * @param row the values of the row by their names
 * @param ledger what the ledger says of the write, {@code $ledger}
 * @param place of the item of a list that is unwound, from 0
 */
public record Scope(Function<String, Object> row, Map<String, Object> ledger, int place) {

    Scope at(int item) {
        return new Scope(row, ledger, item);
    }
}
