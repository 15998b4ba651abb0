package org.xinchuan.innovation;

import org.xinchuan.access.OwnSide;
import org.xinchuan.access.Reach;
import org.xinchuan.document.Documents;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Fields;
import org.xinchuan.ledger.References;
import org.xinchuan.standard.Fault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Records and changes results and their awards behind the guard. */
final class InnovationRecords {

    /** The row of {@code read/innovation/rows} of a result, with its revision. */
    static Optional<Row> find(Entry entry, String code) {
        return entry.run("read/innovation/rows", Map.of("keys", List.of(code))).stream()
                .findFirst();
    }

    /**
     * Records a result.
     *
     * @param seen whether the caller may know of a person
     * @param reach the records that the caller speaks for
     */
    InnovationOutcome record(
            Entry entry,
            Innovation innovation,
            Predicate<String> seen,
            Reach reach,
            LocalDate today) {
        if (find(entry, innovation.code()).isPresent()) {
            return new InnovationOutcome.KeyTaken("code", innovation.code());
        }
        List<Fault> others =
                new OwnSide(entry, reach)
                        .says("otherStudios", "studio", innovation.otherStudios(), List.of())
                        .says("adoptedBy", "organisation", innovation.adoptedBy(), List.of())
                        .faults();
        return put(entry, innovation, Fields.set(innovation), seen, others, today);
    }

    /** Changes a result; whoever contributed before is known. */
    InnovationOutcome change(
            Entry entry,
            Innovation before,
            Innovation after,
            Predicate<String> seen,
            Reach reach,
            LocalDate today) {
        if (!before.code().equals(after.code())) {
            return new InnovationOutcome.KeyFixed("code");
        }
        Predicate<String> known = seen.or(before.contributors()::contains);
        List<Fault> others =
                new OwnSide(entry, reach)
                        .says("otherStudios", "studio", after.otherStudios(), before.otherStudios())
                        .says("adoptedBy", "organisation", after.adoptedBy(), before.adoptedBy())
                        .faults();
        return put(entry, after, Fields.changed(before, after), known, others, today);
    }

    InnovationOutcome award(Entry entry, Award award, LocalDate today) {
        if (find(entry, award.innovation()).isEmpty()) {
            return new InnovationOutcome.Absent(award.innovation());
        }
        boolean same =
                entry.run("read/award/rows", Map.of("keys", List.of(award.innovation()))).stream()
                        .map(row -> Rows.to(Award.class, row))
                        .anyMatch(
                                other ->
                                        other.name().equals(award.name())
                                                && other.level() == award.level()
                                                && other.year().equals(award.year()));
        if (same) {
            return new InnovationOutcome.AgainstRule(
                    Fault.of(
                            "name",
                            "DUPLICATE_AWARD",
                            "该年度、该级别的这一奖项已有记录",
                            "this award of this level and year is recorded already"));
        }
        entry.run("write/award/put", Map.of("rows", List.of(Rows.of(award))));
        return new InnovationOutcome.Recorded(
                award.innovation(), Fields.set(award), award.doubts(today));
    }

    private static InnovationOutcome put(
            Entry entry,
            Innovation innovation,
            List<String> fields,
            Predicate<String> seen,
            List<Fault> others,
            LocalDate today) {
        References references = new References(seen).studio("studio", innovation.studio());
        innovation.otherStudios().forEach(code -> references.studio("otherStudios", code));
        innovation.contributors().forEach(id -> references.person("contributors", id));
        innovation.adoptedBy().forEach(code -> references.organisation("adoptedBy", code));
        innovation.improves().forEach(code -> references.innovation("improves", code));
        List<Fault> faults = new ArrayList<>(references.missing(entry));
        faults.addAll(others);
        if (!faults.isEmpty()) {
            return new InnovationOutcome.Invalid(faults);
        }
        if (!fields.isEmpty()) {
            Map<String, Object> document = new HashMap<>();
            document.put("document", Documents.cite(entry, innovation.document()));
            Innovation cited = Rows.with(innovation, document);
            entry.run("write/innovation/put", Map.of("rows", List.of(Rows.of(cited))));
        }
        return new InnovationOutcome.Recorded(innovation.code(), fields, innovation.doubts(today));
    }
}
