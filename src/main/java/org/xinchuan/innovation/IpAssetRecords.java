package org.xinchuan.innovation;

import org.xinchuan.access.OwnSide;
import org.xinchuan.access.Reach;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Fields;
import org.xinchuan.ledger.References;
import org.xinchuan.standard.Fault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Records and changes patents and software copyrights behind the guard. */
final class IpAssetRecords {

    /** The row of {@code read/ip-asset/rows} of an asset, with its revision. */
    static Optional<Row> find(Entry entry, String number) {
        return entry.run("read/ip-asset/rows", Map.of("keys", List.of(number))).stream()
                .findFirst();
    }

    /**
     * Records an asset.
     *
     * @param seen whether the caller may know of a person
     * @param reach the records that the caller speaks for
     */
    InnovationOutcome record(
            Entry entry, IpAsset asset, Predicate<String> seen, Reach reach, LocalDate today) {
        if (find(entry, asset.number()).isPresent()) {
            return new InnovationOutcome.KeyTaken("number", asset.number());
        }
        List<Fault> others = owner(entry, asset, null, reach);
        return put(entry, asset, Fields.set(asset), seen, others, today);
    }

    /** Changes an asset; whoever was an inventor before is known. */
    InnovationOutcome change(
            Entry entry,
            IpAsset before,
            IpAsset after,
            Predicate<String> seen,
            Reach reach,
            LocalDate today) {
        if (!before.number().equals(after.number())) {
            return new InnovationOutcome.KeyFixed("number");
        }
        Predicate<String> known = seen.or(before.inventors()::contains);
        List<Fault> others = owner(entry, after, before.owner(), reach);
        return put(entry, after, Fields.changed(before, after), known, others, today);
    }

    /** A fault when it is newly said to be owned by another enterprise; a mere name is nobody's. */
    private static List<Fault> owner(Entry entry, IpAsset asset, String before, Reach reach) {
        return new OwnSide(entry, reach)
                .says(
                        "owner",
                        "organisation",
                        Stream.ofNullable(asset.owner()).toList(),
                        Stream.ofNullable(before).toList())
                .faults();
    }

    private static InnovationOutcome put(
            Entry entry,
            IpAsset asset,
            List<String> fields,
            Predicate<String> seen,
            List<Fault> others,
            LocalDate today) {
        References references = new References(seen);
        asset.innovations().forEach(code -> references.innovation("innovations", code));
        asset.inventors().forEach(id -> references.person("inventors", id));
        List<Fault> faults = new ArrayList<>(asset.untimely(today));
        faults.addAll(references.missing(entry));
        faults.addAll(others);
        if (!faults.isEmpty()) {
            return new InnovationOutcome.Invalid(faults);
        }
        if (!fields.isEmpty()) {
            entry.run("write/ip-asset/put", Map.of("rows", List.of(Rows.of(asset))));
        }
        return new InnovationOutcome.Recorded(asset.number(), fields, asset.doubts(today));
    }
}
