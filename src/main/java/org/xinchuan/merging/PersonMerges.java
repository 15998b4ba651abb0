package org.xinchuan.merging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.identifier.Identifiers;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Fields;
import org.xinchuan.ledger.Keys;
import org.xinchuan.pairing.MasterLines;
import org.xinchuan.pairing.Pairing;
import org.xinchuan.person.Person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes one of two records of a person behind the guard, and two of it again. */
final class PersonMerges {

    static final String MERGE = "person.merge";
    static final String UNDO = "person.unmerge";
    private static final Set<String> IN_MEMORY =
            Set.of("pairing", "studio", "innovation", "ip-asset", "event", "account");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MergeRules rules;
    private final Optional<Identifiers> identifiers;

    PersonMerges(MasterLines lines, Optional<Identifiers> identifiers) {
        this.rules = new MergeRules(lines);
        this.identifiers = identifiers;
    }

    /**
     * Merges as far as the statements go, also where conflicts stand against it: it is for the
     * caller to keep nothing of it then.
     */
    MergeOutcome merge(Entry entry, String id, Merge wish) {
        List<Row> found = entry.run("read/person/rows", Map.of("keys", List.of(id, wish.into())));
        Optional<Row> from = row(found, id);
        Optional<Row> into = row(found, wish.into());
        if (from.isEmpty()) {
            return new MergeOutcome.Absent(id);
        }
        if (id.equals(wish.into())) {
            return new MergeOutcome.Invalid(List.of(Merge.itself()));
        }
        if (into.isEmpty()) {
            return new MergeOutcome.Absent(wish.into());
        }
        if (from.get().get("erasedAt") != null || into.get().get("erasedAt") != null) {
            return new MergeOutcome.Erased();
        }
        OnePerson one =
                new OnePerson(
                        Rows.to(Person.class, from.get()), Rows.to(Person.class, into.get()), wish);
        return merge(entry, one);
    }

    private MergeOutcome merge(Entry entry, OnePerson one) {
        String from = one.from().id();
        String into = one.into().id();
        List<MergeConflict> conflicts = new ArrayList<>(one.undecided());
        conflicts.addAll(requests(entry, from, into));
        conflicts.addAll(rules.conflicts(entry, from, into));
        Set<String> numbers = numbers(conflicts, entry, one);
        List<String> pairings = MergeRules.of(entry, from).stream().map(Pairing::id).toList();
        List<MergeAnswer.GoesOver> goesOver =
                entry
                        .run(
                                "write/merging/move",
                                Map.of("from", from, "into", into, "post", one.becomesPost()))
                        .stream()
                        .map(PersonMerges::goesOver)
                        .toList();
        if (conflicts.isEmpty()) {
            name(entry, pairings, from, into);
            identifiers.ifPresent(some -> some.exchange(entry, from, into, numbers));
        }
        entry.run("write/person/put", Map.of("rows", List.of(Rows.of(one.after()))));
        entry.run(
                "write/merging/forward",
                Map.of(
                        "from",
                        from,
                        "into",
                        into,
                        "before",
                        text(one.into()),
                        "after",
                        text(one.after()),
                        "swapped",
                        List.copyOf(numbers)));
        Set<String> touched = new LinkedHashSet<>();
        goesOver.forEach(moved -> touched.add(moved.subject()));
        return new MergeOutcome.Merged(
                one.from(),
                one.into(),
                one.after(),
                List.copyOf(numbers),
                goesOver,
                conflicts,
                changes(MERGE, from, into, touched, Fields.changed(one.into(), one.after())));
    }

    /** Decisions about one of them that wait for somebody. */
    private static List<MergeConflict> requests(Entry entry, String from, String into) {
        List<MergeConflict> conflicts = new ArrayList<>();
        for (String person : List.of(from, into)) {
            Map<String, Object> asked = new HashMap<>();
            asked.put("id", null);
            asked.put("person", person);
            if (!entry.run("read/erasure/waiting", asked).isEmpty()) {
                conflicts.add(
                        MergeConflict.of(
                                "ERASURE_WAITING",
                                List.of("person:" + person),
                                person + " 有待审批的注销申请，请先处理",
                                "a request to erase " + person + " waits: decide on it first"));
            }
        }
        if (!entry.run("read/merging/different", Map.of("one", from, "other", into)).isEmpty()) {
            conflicts.add(
                    MergeConflict.of(
                            "MARKED_DIFFERENT",
                            List.of("person:" + from, "person:" + into),
                            "两条记录已标为“并非同一人”，请先撤回该标记",
                            "the two are marked as different people: take the mark back first"));
        }
        return conflicts;
    }

    /** Names of the numbers that the two records exchange. */
    private Set<String> numbers(List<MergeConflict> conflicts, Entry entry, OnePerson one) {
        String from = one.from().id();
        String into = one.into().id();
        if (identifiers.isEmpty()) {
            if (!entry.run("read/identifier/rows", Map.of("keys", List.of(from))).isEmpty()) {
                conflicts.add(
                        MergeConflict.of(
                                "NUMBERS_SEALED",
                                List.of("person:" + from),
                                "该记录有加密的证件号码，须在启用号码功能的服务器上合并",
                                "it has sealed numbers: merge where XINCHUAN_IDENTIFIERS is on"));
            }
            return Set.of();
        }
        Set<String> exchanged = new TreeSet<>(identifiers.get().lacking(entry, from, into));
        for (String field : identifiers.get().differing(entry, from, into)) {
            if (!one.wish().decides(field)) {
                conflicts.add(OnePerson.different(field, field.equals("phone") ? "电话" : "身份证号"));
            } else if (one.wish().keepFrom().contains(field)) {
                exchanged.add(field);
            }
        }
        return exchanged;
    }

    /** The records that were merged into somebody's, the latest first. */
    static List<MergedRecord> of(Work work, String into) {
        return work.run("read/merging/merges", Map.of("into", into)).stream()
                .map(
                        row -> {
                            boolean ours = row.get("sequence") != null;
                            List<String> later = ours ? later(work, row, into) : List.of();
                            return new MergedRecord(
                                    row.text("id"),
                                    row.text("name"),
                                    row.text("employeeNo"),
                                    row.text("by"),
                                    row.text("at"),
                                    ours && later.isEmpty(),
                                    later);
                        })
                .toList();
    }

    /** What was recorded since a merge, by the subjects of the change record. */
    private static List<String> later(Work work, Row merge, String into) {
        Set<String> later = new TreeSet<>();
        Person now =
                Rows.to(
                        Person.class,
                        work.run("read/person/rows", Map.of("keys", List.of(into))).getFirst());
        if (!now.equals(person(merge.text("after")))) {
            later.add("person:" + into);
        }
        work.run(
                        "read/merging/later",
                        Map.of(
                                "from",
                                merge.text("id"),
                                "into",
                                into,
                                "merge",
                                merge.number("sequence")))
                .forEach(row -> later.add(row.text("subject")));
        return List.copyOf(later);
    }

    /** Makes two records of one again, where nothing was recorded since that rests on it. */
    MergeOutcome undo(Entry entry, String into, String from) {
        Optional<Row> merge = row(entry.run("read/merging/merges", Map.of("into", into)), from);
        if (merge.isEmpty()) {
            return new MergeOutcome.Absent(from);
        }
        if (merge.get().get("sequence") == null) {
            return new MergeOutcome.NotOurs();
        }
        List<String> later = later(entry, merge.get(), into);
        if (!later.isEmpty()) {
            return new MergeOutcome.BuiltUpon(later);
        }
        Set<String> touched = new LinkedHashSet<>();
        entry.run(
                        "write/merging/back",
                        Map.of("from", from, "into", into, "merge", merge.get().number("sequence")))
                .forEach(row -> touched.add(row.text("subject")));
        name(entry, Keys.of("pairing", touched), into, from);
        identifiers.ifPresent(
                some -> some.exchange(entry, from, into, merge.get().list("swapped")));
        Person before = person(merge.get().text("before"));
        entry.run("write/person/put", Map.of("rows", List.of(Rows.of(before))));
        return new MergeOutcome.Undone(changes(UNDO, from, into, touched, List.of()));
    }

    /** Pairings name one id in place of another. */
    private static void name(Entry entry, List<String> pairings, String from, String into) {
        entry.run(
                "write/merging/couples", Map.of("pairings", pairings, "from", from, "into", into));
    }

    private static List<Change> changes(
            String operation, String from, String into, Set<String> touched, List<String> fields) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(operation, "person:" + from, List.of()));
        changes.add(new Change(operation, "person:" + into, fields));
        for (String subject : touched) {
            if (IN_MEMORY.contains(subject.substring(0, Math.max(0, subject.indexOf(':'))))) {
                changes.add(new Change(operation, subject, List.of()));
            }
        }
        return changes;
    }

    private static MergeAnswer.GoesOver goesOver(Row row) {
        return new MergeAnswer.GoesOver(
                row.text("kind"),
                row.text("subject"),
                row.text("name"),
                Boolean.TRUE.equals(row.get("twice")));
    }

    private static Optional<Row> row(List<Row> rows, String id) {
        return rows.stream().filter(row -> row.text("id").equals(id)).findFirst();
    }

    private static String text(Person person) {
        try {
            return JSON.writeValueAsString(person);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Person person(String text) {
        try {
            return JSON.readValue(text, Person.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a record was before a merge is no JSON", e);
        }
    }
}
