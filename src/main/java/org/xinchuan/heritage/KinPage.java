package org.xinchuan.heritage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.xinchuan.lineage.kinship.Term;
import org.xinchuan.person.PersonRef;
import org.xinchuan.table.Column;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Some of the people who stand to a person in one way.
 *
 * @param person null where the question is about everybody
 * @param total on all pages
 */
public record KinPage(
        @JsonInclude(JsonInclude.Include.NON_NULL) PersonRef person,
        LocalDate asOf,
        List<Kin> items,
        int total,
        String next) {

    /**
     * One of them.
     *
     * @param term what the person calls this one
     * @param distance in generations, where lines end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Kin(@JsonUnwrapped PersonRef person, Term term, Integer distance) {

        /** What a file of kin has in it. */
        static List<Column<Kin>> ofKin() {
            return with(
                    Column.of("称谓", "term", one -> one.term() == null ? null : one.term().said()));
        }

        /** What a file of the ends of somebody's lines has in it. */
        static List<Column<Kin>> ofEndsAbove() {
            return with(Column.of("相隔代数", "generations up", Kin::distance));
        }

        /** What a file of the ends of all lines has in it. */
        static List<Column<Kin>> ofEnds() {
            return PersonRef.columns(Kin::person);
        }

        private static List<Column<Kin>> with(Column<Kin> last) {
            List<Column<Kin>> columns = new ArrayList<>(PersonRef.columns(Kin::person));
            columns.add(last);
            return columns;
        }
    }
}
