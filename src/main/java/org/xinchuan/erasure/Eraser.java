package org.xinchuan.erasure;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.standard.SearchText;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Erases a person behind the guard (docs/decisions/0016): the node and the lines of who taught whom
 * stay, so that no measure of a lineage changes; names, numbers and free text go, those of former
 * versions and of kept answers too.
 */
final class Eraser {

    private static final List<String> FIELDS =
            List.of("name", "employeeNo", "gender", "birthYear", "retiresOn", "post");

    /** Somebody about to be erased, or erased; see {@code read/erasure/of-person}. */
    static List<Row> find(Entry entry, String id) {
        return entry.run("read/erasure/of-person", Map.of("id", id));
    }

    /** Erases somebody who is not erased yet. */
    ErasureOutcome.Erased erase(Entry entry, String id, Row person, String pseudonym) {
        List<String> names =
                Stream.concat(
                                Stream.of(person.text("name")),
                                person.<String>list("former").stream())
                        .distinct()
                        .toList();
        // Texts first: they are found by the lines of the person, answers by the names.
        Map<String, Object> written = Map.of("id", id, "names", names, "pseudonym", pseudonym);
        entry.run("write/erasure/texts", written);
        entry.run("write/erasure/submissions", written);
        entry.run(
                "write/erasure/answers",
                Map.of("id", id, "names", names, "expired", aDayBefore(entry.now())));
        entry.run(
                "write/erasure/person",
                Map.of(
                        "id",
                        id,
                        "pseudonym",
                        pseudonym,
                        "searchText",
                        SearchText.of(pseudonym, id),
                        "order",
                        Rows.order(pseudonym)));
        return new ErasureOutcome.Erased(
                new Tombstone(id, pseudonym, entry.now(), tells(id, person.text("employeeNo"))),
                changes(id, person));
    }

    /** One for everything that is kept in memory and was touched. */
    private static List<Change> changes(String id, Row person) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("person.erase", "person:" + id, FIELDS));
        for (String pairing : person.<String>list("pairings")) {
            changes.add(new Change("person.erase", "pairing:" + pairing, List.of()));
        }
        for (String account : person.<String>list("accounts")) {
            changes.add(new Change("person.erase", "account:" + account, List.of("person")));
        }
        return changes;
    }

    private static boolean tells(String id, String employeeNo) {
        return employeeNo != null && id.contains(employeeNo);
    }

    private static String aDayBefore(String now) {
        return Instant.parse(now).minus(1, ChronoUnit.DAYS).toString();
    }
}
