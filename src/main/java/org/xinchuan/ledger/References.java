package org.xinchuan.ledger;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Work;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Fault;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The records that a write names by id, to be looked up in its own transaction. */
public final class References {

    /** What can be named, with the parameter and column of {@code read/reference/missing}. */
    private enum Kind {
        PERSON("people", "PERSON_NOT_FOUND", "没有编号为 %s 的人员", "no person \"%s\""),
        ORGANISATION(
                "organisations", "ORGANISATION_UNKNOWN", "没有代码为 %s 的组织", "no organisation \"%s\""),
        OCCUPATION("occupations", "OCCUPATION_UNKNOWN", "没有代码为 %s 的工种", "no occupation \"%s\""),
        STUDIO("studios", "STUDIO_UNKNOWN", "没有代码为 %s 的工作室", "no studio \"%s\""),
        HONOUR("honours", "HONOUR_UNKNOWN", "荣誉目录中没有 %s", "no honour \"%s\" in the catalogue"),
        INNOVATION("innovations", "INNOVATION_UNKNOWN", "没有代码为 %s 的成果", "no result \"%s\""),
        PAIRING("pairings", "PAIRING_UNKNOWN", "没有编号为 %s 的结对", "no pairing \"%s\""),
        REGION("regions", "REGION_UNKNOWN", "没有代码为 %s 的地区", "no region \"%s\"");

        private final String column;
        private final String code;
        private final Bilingual message;

        Kind(String column, String code, String zh, String en) {
            this.column = column;
            this.code = code;
            this.message = new Bilingual(zh, en);
        }

        private Fault missing(Named named) {
            return Fault.of(
                    named.field(),
                    code,
                    message.zh().formatted(named.key()),
                    message.en().formatted(named.key()));
        }
    }

    private record Named(String field, String key) {}

    private final Map<Kind, List<Named>> named = new EnumMap<>(Kind.class);
    private final Predicate<String> seen;

    public References() {
        this(person -> true);
    }

    /**
     * @param seen whether the caller may know of a person; whoever is out of sight is as if there
     *     were none
     */
    public References(Predicate<String> seen) {
        this.seen = seen;
    }

    /** A person named in a field; no reference when the id is null. */
    public References person(String field, String id) {
        return add(Kind.PERSON, field, id);
    }

    public References organisation(String field, String code) {
        return add(Kind.ORGANISATION, field, code);
    }

    public References occupation(String field, String code) {
        return add(Kind.OCCUPATION, field, code);
    }

    public References studio(String field, String code) {
        return add(Kind.STUDIO, field, code);
    }

    /** An honour of the catalogue. */
    public References honour(String field, String code) {
        return add(Kind.HONOUR, field, code);
    }

    /** A result of a studio. */
    public References innovation(String field, String code) {
        return add(Kind.INNOVATION, field, code);
    }

    /** A pairing; whether the caller may know of it is for the caller to say. */
    public References pairing(String field, String id) {
        return add(Kind.PAIRING, field, id);
    }

    /** What is said of a pairing that is not there, or that the caller may not know of. */
    public static Fault noPairing(String field, String id) {
        return Kind.PAIRING.missing(new Named(field, id));
    }

    public References region(String field, String code) {
        return add(Kind.REGION, field, code);
    }

    /** A fault for every reference to something that is not recorded. */
    public List<Fault> missing(Work work) {
        Map<String, Object> keys = new HashMap<>();
        for (Kind kind : Kind.values()) {
            keys.put(kind.column, of(kind).stream().map(Named::key).toList());
        }
        List<Fault> faults = new ArrayList<>();
        Row missing = work.run("read/reference/missing", keys).getFirst();
        Map<String, String> merged =
                MergedPeople.of(work, missing.<String>list(Kind.PERSON.column));
        for (Kind kind : Kind.values()) {
            List<String> absent = missing.list(kind.column);
            of(kind).stream()
                    .filter(one -> absent.contains(one.key()) || isHidden(kind, one.key()))
                    .map(one -> fault(kind, one, merged))
                    .forEach(faults::add);
        }
        return faults;
    }

    /** Whoever may not know of the person that an id leads to is told of none. */
    private Fault fault(Kind kind, Named named, Map<String, String> merged) {
        String into = kind == Kind.PERSON ? merged.get(named.key()) : null;
        return into == null || isHidden(kind, into)
                ? kind.missing(named)
                : MergedPeople.fault(named.field(), named.key(), into);
    }

    private boolean isHidden(Kind kind, String key) {
        return kind == Kind.PERSON && !seen.test(key);
    }

    private List<Named> of(Kind kind) {
        return named.getOrDefault(kind, List.of());
    }

    private References add(Kind kind, String field, String key) {
        if (key != null) {
            named.computeIfAbsent(kind, k -> new ArrayList<>()).add(new Named(field, key));
        }
        return this;
    }
}
