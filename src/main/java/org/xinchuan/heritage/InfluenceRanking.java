package org.xinchuan.heritage;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.table.Column;

import java.time.LocalDate;
import java.util.List;

/**
 * The first of all by a measure; equal values share a rank and stand in order of their ids.
 *
 * @param of what is ranked
 * @param tooFew true, and nobody is named, where a ratio would rank fewer than five
 * @param credit of credit, where nothing is left out: what is shared
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InfluenceRanking(
        String measure,
        Subject of,
        LocalDate asOf,
        boolean mirror,
        Boolean tooFew,
        Shared credit,
        List<Item> items) {

    /** What is ranked. */
    public enum Subject {
        PEOPLE,
        STUDIOS,
        ORGANISATIONS
    }

    /**
     * What credit shares: the sum over all who are ranked, and what is nobody's.
     *
     * @param total how many results, awards or assets there are by the day
     * @param unassigned that part of them which belongs to nobody: no person, or no studio, is
     *     named
     */
    public record Shared(double total, double unassigned) {}

    /**
     * One of them.
     *
     * @param id of a person, code of a studio or organisation; without id and name are all people
     *     together who have no organisation
     * @param organisation code of where a person works or a studio is; of an organisation the one
     *     above it
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

        private static final Bilingual NOWHERE = new Bilingual("没有单位", "no organisation");

        /** What a file of a ranking has in it; of studios and organisations some of it is empty. */
        static List<Column<Item>> columns() {
            return List.of(
                    Column.of("名次", "rank", Item::rank),
                    Column.of("编号或代码", "id or code", Item::id),
                    Column.of("名称", "name", one -> one.id() == null ? NOWHERE : one.name()),
                    Column.of("单位代码", "organisation", Item::organisation),
                    Column.of("单位", "organisation name", Item::organisationName),
                    Column.of("工种", "occupation name", Item::occupationName),
                    Column.of("工号末四位", "end of employee number", Item::employeeNoTail),
                    Column.of("值", "value", Item::value));
        }
    }
}
