package org.xinchuan.pairing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.person.PersonRef;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.table.Column;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A pairing in an answer: its columns as recorded, and names beside the ids.
 *
 * @param people everybody in it, mentors first
 * @param unconfirmedBy codes of organisations that had nobody to ask and have not confirmed yet
 * @param warnings what looks wrong and may still be so; in answers to writes alone
 * @param revision of what stands here, from the same row: body and ETag never tell two states
 */
public record PairingItem(
        @JsonUnwrapped Pairing pairing,
        List<PersonRef> people,
        String organisationName,
        String studioName,
        String occupationName,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> unconfirmedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Warning> warnings,
        @JsonIgnore long revision) {
    /** What a file of pairings has in it. */
    static List<Column<PairingItem>> columns() {
        return List.of(
                Column.of("编号", "id", one -> one.pairing().id()),
                Column.of("师傅编号", "mentors", one -> one.pairing().mentors()),
                Column.of("师傅", "names of mentors", one -> one.names(true)),
                Column.of("徒弟编号", "apprentices", one -> one.pairing().apprentices()),
                Column.of("徒弟", "names of apprentices", one -> one.names(false)),
                Column.of("项目", "programme", one -> one.pairing().programme()),
                Column.of("单位代码", "organisation", one -> one.pairing().organisation()),
                Column.of("单位", "organisation name", PairingItem::organisationName),
                Column.of("工作室代码", "studio", one -> one.pairing().studio()),
                Column.of("工作室", "studio name", PairingItem::studioName),
                Column.of("工种代码", "occupation", one -> one.pairing().occupation()),
                Column.of("工种", "occupation name", PairingItem::occupationName),
                Column.of("协议编号", "agreement number", one -> one.pairing().agreementNo()),
                Column.of("签订日期", "signed on", one -> one.pairing().signedOn()),
                Column.of("开始日期", "starts on", one -> one.pairing().startsOn()),
                Column.of("结束日期", "ends on", one -> one.pairing().endsOn()),
                Column.of("状态", "status", one -> one.pairing().status()),
                Column.of("出师日期", "graduated on", one -> one.graduated()),
                Column.of("结束原因", "reason of its end", one -> one.pairing().endReason()),
                Column.of("尚未确认的单位", "not confirmed by", PairingItem::unconfirmedBy));
    }

    /**
     * A warning at a field, in the language of the caller.
     *
     * @param rule the key of the rule that it comes from, where it is one
     */
    public record Warning(
            String pointer,
            String code,
            String message,
            @JsonInclude(JsonInclude.Include.NON_NULL) String rule) {}

    /** The names of its mentors, or of its apprentices. */
    List<String> names(boolean mentors) {
        int taught = pairing.mentors().size();
        List<PersonRef> some =
                mentors ? people.subList(0, taught) : people.subList(taught, people.size());
        // Whoever was erased since has no name.
        return some.stream().filter(Objects::nonNull).map(PersonRef::name).toList();
    }

    /** When its apprentices graduated: a day where there is one apprentice. */
    private Object graduated() {
        List<String> days = pairing.graduatedOn();
        return days != null && days.size() == 1 && !days.getFirst().isEmpty()
                ? PartialDate.parse(days.getFirst())
                : days;
    }

    /**
     * A pairing that was just written, or found to be as it was to be written.
     *
     * @param people everybody in it, by id
     */
    static PairingItem written(Work work, Pairing pairing, Map<String, PersonRef> people) {
        Row row = work.run("read/pairing/named", Map.of("id", pairing.id())).getFirst();
        return of(pairing, row, people);
    }

    /**
     * The pairings of some ids, in the order in which they are asked for; unknown ids are left out.
     */
    public static List<PairingItem> read(Work work, List<String> ids) {
        List<Row> rows = work.run("read/pairing/rows", Map.of("keys", ids));
        List<Pairing> pairings = rows.stream().map(r -> Rows.to(Pairing.class, r)).toList();
        Set<String> everybody = new LinkedHashSet<>();
        pairings.forEach(
                p ->
                        Stream.concat(p.mentors().stream(), p.apprentices().stream())
                                .forEach(everybody::add));
        Map<String, PersonRef> people = new LinkedHashMap<>();
        PersonRef.read(work, everybody).forEach(person -> people.put(person.id(), person));
        Map<String, Integer> places = new HashMap<>();
        ids.forEach(id -> places.put(id, places.size()));
        return Stream.iterate(0, i -> i < rows.size(), i -> i + 1)
                .map(i -> of(pairings.get(i), rows.get(i), people))
                .sorted(Comparator.comparing(item -> places.get(item.pairing().id())))
                .toList();
    }

    /** The same for who is shown the names of those. */
    public PairingItem to(Predicate<String> named) {
        return new PairingItem(
                pairing,
                people.stream().map(one -> one.unconfirmed(unconfirmedBy, named)).toList(),
                organisationName,
                studioName,
                occupationName,
                unconfirmedBy,
                warnings,
                revision);
    }

    /** The same with warnings. */
    PairingItem warning(List<Warning> found) {
        return new PairingItem(
                pairing,
                people,
                organisationName,
                studioName,
                occupationName,
                unconfirmedBy,
                found,
                revision);
    }

    private static PairingItem of(Pairing pairing, Row row, Map<String, PersonRef> people) {
        return new PairingItem(
                pairing,
                Stream.concat(pairing.mentors().stream(), pairing.apprentices().stream())
                        .map(people::get)
                        .toList(),
                row.text("organisationName"),
                row.text("studioName"),
                row.text("occupationName"),
                row.get("unconfirmedBy") == null ? List.of() : row.list("unconfirmedBy"),
                null,
                row.number("revision"));
    }
}
