package org.xinchuan.studio;

import org.xinchuan.document.Documents;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Fields;
import org.xinchuan.ledger.References;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.Violation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records where studios came from, by the rules of DOMAIN.md §2.4. */
final class Origins {

    StudioOutcome record(Entry entry, String child, OriginBody body) {
        Optional<Row> studio = StudioRecords.find(entry, child);
        if (studio.isEmpty()) {
            return new StudioOutcome.Absent(child);
        }
        List<StudioOrigin> origins = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        References references = new References();
        for (int i = 0; i < body.all().size(); i++) {
            String parent = body.all().get(i);
            references.studio(body.field(i), parent);
            try {
                origins.add(origin(child, parent, body));
            } catch (Violation violation) {
                for (Fault fault : violation.faults()) {
                    faults.add(new Fault(body.field(i), fault.code(), fault.message()));
                }
            }
        }
        if (faults.isEmpty()) {
            faults.addAll(references.missing(entry));
        }
        return faults.isEmpty()
                ? recordAll(entry, OriginRules.Founded.of(studio.get()), origins, body)
                : new StudioOutcome.Invalid(faults);
    }

    private static StudioOrigin origin(String child, String parent, OriginBody body) {
        return new StudioOrigin(
                child, parent, body.kind(), body.occurredOn(), body.document(), body.confirmed());
    }

    private static StudioOutcome recordAll(
            Entry entry, OriginRules.Founded child, List<StudioOrigin> origins, OriginBody body) {
        for (int i = 0; i < origins.size(); i++) {
            Optional<StudioOutcome> refusal = refusal(entry, child, origins.get(i), body.field(i));
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        String document = Documents.cite(entry, body.document());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (StudioOrigin origin : origins) {
            Map<String, Object> row = Rows.of(origin);
            row.put("document", document);
            rows.add(row);
        }
        entry.run("write/origin/put", Map.of("rows", rows));
        return new StudioOutcome.Recorded(origins.getFirst().child(), Fields.set(body));
    }

    private static Optional<StudioOutcome> refusal(
            Entry entry, OriginRules.Founded child, StudioOrigin origin, String field) {
        OriginRules.Founded parent =
                OriginRules.Founded.of(StudioRecords.find(entry, origin.parent()).orElseThrow());
        if (isRecorded(entry, origin)) {
            return Optional.of(
                    new StudioOutcome.AgainstRule(
                            Fault.of(
                                    field,
                                    "DUPLICATE_ORIGIN",
                                    "出自“" + parent.name() + "”的这一渊源已有记录",
                                    "this origin from \""
                                            + parent.name()
                                            + "\" is recorded already")));
        }
        if (!OriginRules.oldEnough(parent.on(), child.on(), origin.kind())) {
            return Optional.of(
                    new StudioOutcome.AgainstRule(OriginRules.notOlder(field, parent, child)));
        }
        List<StudioOutcome.WouldCloseLoop.Member> loop = loop(entry, origin);
        return loop.isEmpty()
                ? Optional.empty()
                : Optional.of(new StudioOutcome.WouldCloseLoop(loop));
    }

    private static boolean isRecorded(Entry entry, StudioOrigin origin) {
        return entry.run("read/origin/rows", Map.of("keys", List.of(origin.child()))).stream()
                .map(row -> Rows.to(StudioOrigin.class, row))
                .anyMatch(
                        other ->
                                other.parent().equals(origin.parent())
                                        && other.kind() == origin.kind());
    }

    /** The child, the parent and the way on up to the child again; empty when there is none. */
    private static List<StudioOutcome.WouldCloseLoop.Member> loop(
            Entry entry, StudioOrigin origin) {
        List<Row> ways =
                entry.run(
                        "read/origin/path", Map.of("from", origin.parent(), "to", origin.child()));
        if (ways.isEmpty()) {
            return List.of();
        }
        List<StudioOutcome.WouldCloseLoop.Member> loop =
                new ArrayList<>(
                        ways.getFirst().<Map<String, Object>>list("studios").stream()
                                .map(
                                        studio ->
                                                Rows.to(
                                                        StudioOutcome.WouldCloseLoop.Member.class,
                                                        new Row(studio)))
                                .toList());
        loop.addFirst(loop.getLast());
        return loop;
    }
}
