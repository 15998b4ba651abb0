package org.xinchuan.organisation;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Fields;
import org.xinchuan.ledger.References;
import org.xinchuan.standard.Fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records and changes organisations behind the guard. */
final class OrganisationRecords {

    /** The row of {@code read/organisation/rows} of an organisation, with its revision. */
    Optional<Row> find(Entry entry, String code) {
        return entry.run("read/organisation/rows", Map.of("keys", List.of(code))).stream()
                .findFirst();
    }

    OrganisationOutcome record(Entry entry, Organisation organisation) {
        if (find(entry, organisation.code()).isPresent()) {
            return new OrganisationOutcome.CodeTaken(organisation.code());
        }
        return put(entry, organisation, Fields.set(organisation));
    }

    OrganisationOutcome change(Entry entry, Organisation before, Organisation after) {
        if (!before.code().equals(after.code())) {
            return new OrganisationOutcome.CodeFixed(before.code());
        }
        return put(entry, after, Fields.changed(before, after));
    }

    private static OrganisationOutcome put(
            Entry entry, Organisation organisation, List<String> fields) {
        List<Fault> unknown =
                new ArrayList<>(
                        new References()
                                .organisation("parent", organisation.parent())
                                .missing(entry));
        region(entry, organisation.region()).ifPresent(unknown::add);
        if (!unknown.isEmpty()) {
            return new OrganisationOutcome.Unknown(unknown);
        }
        if (fields.contains("parent") && isBelow(entry, organisation)) {
            return new OrganisationOutcome.WouldCloseLoop(organisation.parent());
        }
        if (!fields.isEmpty()) {
            entry.run("write/organisation/put", Map.of("rows", List.of(Rows.of(organisation))));
        }
        return new OrganisationOutcome.Recorded(organisation, fields);
    }

    private static Optional<Fault> region(Entry entry, String code) {
        if (code == null
                || !entry.run("read/region/rows", Map.of("keys", List.of(code))).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Fault.of(
                        "region",
                        "REGION_UNKNOWN",
                        "没有代码为 " + code + " 的地区",
                        "no region \"" + code + "\""));
    }

    /** Whether the parent named lies below the organisation itself. */
    private static boolean isBelow(Entry entry, Organisation organisation) {
        return organisation.parent() != null
                && entry
                        .run("read/organisation/subtree", Map.of("code", organisation.code()))
                        .stream()
                        .anyMatch(row -> row.text("code").equals(organisation.parent()));
    }
}
