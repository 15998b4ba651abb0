package org.xinchuan.person;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Work;
import org.xinchuan.standard.PersonName;
import org.xinchuan.table.Column;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A person as an answer names one: enough to tell people of the same name apart.
 *
 * @param employeeNoTail the last four characters of the employee number, or null
 */
public record PersonRef(
        String id,
        String name,
        String organisation,
        String organisationName,
        String occupation,
        String occupationName,
        String employeeNoTail,
        Person.Status status) {

    private static final int TAIL = 4;

    /**
     * What a file has of somebody in it; of those out of sight, no more than trade and
     * organisation.
     */
    public static <T> List<Column<T>> columns(Function<T, PersonRef> of) {
        return List.of(
                Column.of("编号", "id", of.andThen(PersonRef::id)),
                Column.of("姓名", "name", of.andThen(PersonRef::name)),
                Column.of("单位代码", "organisation", of.andThen(PersonRef::organisation)),
                Column.of("单位", "organisation name", of.andThen(PersonRef::organisationName)),
                Column.of("工种代码", "occupation", of.andThen(PersonRef::occupation)),
                Column.of("工种", "occupation name", of.andThen(PersonRef::occupationName)),
                Column.of("工号末四位", "end of employee number", of.andThen(PersonRef::employeeNoTail)),
                Column.of("状态", "status", of.andThen(PersonRef::status)));
    }

    /** From a row of {@code read/person/rows}. */
    public static PersonRef of(Row row) {
        String status = row.text("status");
        return new PersonRef(
                row.text("id"),
                row.text("name"),
                row.text("organisation"),
                row.text("organisationName"),
                row.text("occupation"),
                row.text("occupationName"),
                tail(row.text("employeeNo")),
                status == null ? null : Person.Status.valueOf(status));
    }

    /** The people of some ids, in order of the ids; unknown ids are left out. */
    public static List<PersonRef> read(Work work, Collection<String> ids) {
        return work.run("read/person/rows", Map.of("keys", List.copyOf(ids))).stream()
                .map(PersonRef::of)
                .toList();
    }

    /**
     * What somebody is shown who may not see the person, nor whose name is published: that there is
     * one, of which trade and where.
     *
     * @param stub an id that means nothing outside the answers to this caller
     */
    public PersonRef hidden(String stub) {
        return new PersonRef(
                stub, null, null, organisationName, occupation, occupationName, null, null);
    }

    /**
     * The same for who only named the person by id: as long as that person's enterprise has not
     * confirmed the pairing, the name is masked, so that nobody finds out names by recording.
     *
     * @param unconfirmed codes of the organisations that have not confirmed
     * @param named whether the reader is shown somebody's name anyway
     */
    public PersonRef unconfirmed(List<String> unconfirmed, Predicate<String> named) {
        boolean masked =
                organisation != null && unconfirmed.contains(organisation) && !named.test(id);
        return masked
                ? new PersonRef(
                        id,
                        PersonName.masked(name),
                        organisation,
                        organisationName,
                        occupation,
                        occupationName,
                        null,
                        null)
                : this;
    }

    /** What everybody is shown of somebody whose name is published. */
    public PersonRef published() {
        return new PersonRef(
                id, name, organisation, organisationName, occupation, occupationName, null, null);
    }

    private static String tail(String employeeNo) {
        if (employeeNo == null) {
            return null;
        }
        return employeeNo.substring(Math.max(0, employeeNo.length() - TAIL));
    }
}
