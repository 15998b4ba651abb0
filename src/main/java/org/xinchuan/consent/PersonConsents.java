package org.xinchuan.consent;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;

import java.util.List;

/**
 * What one person agrees to now; of what nobody ever said anything there is no item.
 *
 * @param person id
 */
public record PersonConsents(String person, List<Item> items) {

    /**
     * The last word about one kind of consent.
     *
     * @param recordedAt the instant at which it was recorded, in UTC
     */
    public record Item(@JsonUnwrapped Consent consent, String recordedAt) {

        /** From a row of {@code read/consent/rows}. */
        static Item of(Row row) {
            return new Item(Rows.to(Consent.class, row), row.text("recordedAt"));
        }
    }
}
