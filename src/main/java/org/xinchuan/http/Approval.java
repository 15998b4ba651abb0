package org.xinchuan.http;

import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;

import java.util.List;

/**
 * The agreement under which a request is carried out that somebody else has sent.
 *
 * @param silent codes of the organisations that had nobody who could be asked
 * @param close keeps, in the same transaction, that the request was carried out
 */
public record Approval(List<String> silent, Closing close) {

    /** What is written beside the request itself. */
    @FunctionalInterface
    public interface Closing {

        Change in(Entry entry);
    }
}
