package org.xinchuan.heritage;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.time.LocalDate;
import java.util.List;

/**
 * The first of all by a measure; equal values share a rank and stand in order of their ids.
 *
 * @param of what is ranked
 * @param tooFew true, and nobody is named, where a ratio would rank fewer than five
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InfluenceRanking(
        String measure,
        Subject of,
        LocalDate asOf,
        boolean mirror,
        Boolean tooFew,
        List<Item> items) {

    /** What is ranked. */
    public enum Subject {
        PEOPLE,
        STUDIOS,
        ORGANISATIONS
    }

    /**
     * One of them.
     *
     * @param id of a person, code of a studio or organisation
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            int rank,
            String id,
            String name,
            Number value,
            String organisation,
            String organisationName,
            String occupationName,
            String employeeNoTail) {

        static Item of(int rank, String id, String name, Number value) {
            return new Item(rank, id, name, value, null, null, null, null);
        }
    }
}
