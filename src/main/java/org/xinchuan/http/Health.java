package org.xinchuan.http;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.util.List;

/**
 * Whether the server can answer.
 *
 * @param sequence the number of the last change the lineage index has seen
 * @param reasons what is still missing, one English sentence each; empty when ready
 * @param index what is kept in memory; null when nobody asked for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Health(boolean ready, long sequence, List<String> reasons, Index index) {

    public Health(boolean ready, long sequence, List<String> reasons) {
        this(ready, sequence, reasons, null);
    }

    /**
     * The lineage index.
     *
     * @param people how many it has numbers for
     * @param bytes its links, columns and texts
     * @param lag how many changes the store has that it has not seen
     */
    public record Index(int people, long bytes, long lag) {}

    Health with(Index index) {
        return new Health(ready, sequence, reasons, index);
    }
}
