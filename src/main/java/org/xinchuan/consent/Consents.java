package org.xinchuan.consent;

import org.xinchuan.graph.Rows;
import org.xinchuan.graph.Work;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Fields;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and records what people agree to. Each consent is a fact: a later one supersedes it. */
final class Consents {

    /** What a person agrees to; empty when nobody has the id. */
    Optional<PersonConsents> of(Work work, String person) {
        Map<String, Object> keys = Map.of("keys", List.of(person));
        if (work.run("read/person/known", keys).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new PersonConsents(
                        person,
                        work.run("read/consent/rows", keys).stream()
                                .map(PersonConsents.Item::of)
                                .toList()));
    }

    /** Whether nothing of the person's is recorded any more. */
    boolean erased(Work work, String person) {
        return !work.run("read/erasure/known", Map.of("keys", List.of(person))).isEmpty();
    }

    /** Records a consent; the fields it says something new about, none when all was so already. */
    List<String> record(Entry entry, PersonConsents before, Consent consent) {
        boolean known =
                before.items().stream().map(PersonConsents.Item::consent).anyMatch(consent::equals);
        if (known) {
            return List.of();
        }
        Map<String, Object> row = new HashMap<>(Rows.of(consent));
        row.put("person", before.person());
        entry.run("write/consent/put", Map.of("rows", List.of(row)));
        return Fields.set(consent);
    }
}
