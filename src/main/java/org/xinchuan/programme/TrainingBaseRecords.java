package org.xinchuan.programme;

import org.xinchuan.document.Documents;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Fields;
import org.xinchuan.ledger.References;
import org.xinchuan.standard.Fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records and changes training bases behind the guard. */
final class TrainingBaseRecords {

    /** The row of {@code read/training-base/rows} of a base, with its revision. */
    static Optional<Row> find(Entry entry, String code) {
        return entry.run("read/training-base/rows", Map.of("keys", List.of(code))).stream()
                .findFirst();
    }

    ProgrammeOutcome record(Entry entry, TrainingBase base) {
        return find(entry, base.code()).isPresent()
                ? new ProgrammeOutcome.KeyTaken("code", base.code())
                : put(entry, base, Fields.set(base));
    }

    ProgrammeOutcome change(Entry entry, TrainingBase before, TrainingBase after) {
        return before.code().equals(after.code())
                ? put(entry, after, Fields.changed(before, after))
                : new ProgrammeOutcome.KeyFixed("code");
    }

    private static ProgrammeOutcome put(Entry entry, TrainingBase base, List<String> fields) {
        List<Fault> faults =
                new References()
                        .organisation("organisation", base.organisation())
                        .region("region", base.region())
                        .missing(entry);
        if (!faults.isEmpty()) {
            return new ProgrammeOutcome.Invalid(faults);
        }
        if (!fields.isEmpty()) {
            Map<String, Object> document = new HashMap<>();
            document.put("document", Documents.cite(entry, base.document()));
            TrainingBase cited = Rows.with(base, document);
            entry.run("write/training-base/put", Map.of("rows", List.of(Rows.of(cited))));
        }
        return new ProgrammeOutcome.Recorded(base.code(), fields, List.of());
    }
}
