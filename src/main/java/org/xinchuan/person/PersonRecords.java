package org.xinchuan.person;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Fields;
import org.xinchuan.ledger.MergedPeople;
import org.xinchuan.ledger.References;
import org.xinchuan.standard.Fault;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records and changes people behind the guard. */
final class PersonRecords {

    /** The row of {@code read/person/rows} of a person, with its revision. */
    Optional<Row> find(Entry entry, String id) {
        return entry.run("read/person/rows", Map.of("keys", List.of(id))).stream().findFirst();
    }

    PersonOutcome record(Entry entry, Person person) {
        if (find(entry, person.id()).isPresent()) {
            return new PersonOutcome.IdTaken(person.id());
        }
        if (isErased(entry, person.id())) {
            // Merged into somebody who was erased: the id is theirs for good.
            return new PersonOutcome.IdTaken(person.id());
        }
        Map<String, String> merged = MergedPeople.of(entry, List.of(person.id()));
        if (!merged.isEmpty()) {
            return new PersonOutcome.Merged(person.id(), merged.get(person.id()));
        }
        return put(entry, person, Fields.set(person));
    }

    PersonOutcome change(Entry entry, Person before, Person after) {
        if (isErased(entry, before.id())) {
            return new PersonOutcome.Erased();
        }
        if (!before.id().equals(after.id())) {
            return new PersonOutcome.IdFixed(before.id());
        }
        return put(entry, after, Fields.changed(before, after));
    }

    private static boolean isErased(Entry entry, String id) {
        return !entry.run("read/erasure/known", Map.of("keys", List.of(id))).isEmpty();
    }

    private static PersonOutcome put(Entry entry, Person person, List<String> fields) {
        List<Fault> unknown =
                new References()
                        .organisation("organisation", person.organisation())
                        .occupation("occupation", person.occupation())
                        .missing(entry);
        if (!unknown.isEmpty()) {
            return new PersonOutcome.Unknown(unknown);
        }
        if (!fields.isEmpty()) {
            entry.run("write/person/put", Map.of("rows", List.of(Rows.of(person))));
        }
        return new PersonOutcome.Recorded(person, fields);
    }
}
