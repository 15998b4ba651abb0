package org.xinchuan.merging;

import org.xinchuan.graph.Rows;
import org.xinchuan.ledger.Entry;
import org.xinchuan.pairing.MasterLines;
import org.xinchuan.pairing.Pairing;
import org.xinchuan.pairing.PairingRules;
import org.xinchuan.standard.Violation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rules of pairings, judged as if the record that goes had always had the other's id. What
 * breaks one is named and left to people: of two pairings of one couple at one time, one was
 * entered twice and is to be made void, and no program knows which has the better papers.
 */
final class MergeRules {

    private final MasterLines lines;

    MergeRules(MasterLines lines) {
        this.lines = lines;
    }

    /** The pairings of somebody, as they stand. */
    static List<Pairing> of(Entry entry, String person) {
        List<String> ids =
                entry.run("read/person/pairings", Map.of("keys", List.of(person))).stream()
                        .map(row -> row.text("key"))
                        .toList();
        return entry.run("read/pairing/rows", Map.of("keys", ids)).stream()
                .map(row -> Rows.to(Pairing.class, row))
                .toList();
    }

    /** What stands against giving the pairings of one person to another. */
    List<MergeConflict> conflicts(Entry entry, String from, String into) {
        List<MergeConflict> conflicts = new ArrayList<>();
        List<Pairing> renamed = new ArrayList<>();
        for (Pairing pairing : of(entry, from)) {
            try {
                renamed.add(renamed(pairing, from, into));
            } catch (Violation violation) {
                violation
                        .faults()
                        .forEach(
                                fault ->
                                        conflicts.add(
                                                new MergeConflict(
                                                        fault.code(),
                                                        "",
                                                        List.of("pairing:" + pairing.id()),
                                                        fault.message())));
            }
        }
        List<Pairing> theirs = of(entry, into);
        for (Pairing pairing : renamed) {
            theirs.stream()
                    .filter(other -> !other.id().equals(pairing.id()))
                    .filter(other -> PairingRules.overlap(pairing, other))
                    .forEach(other -> conflicts.add(overlap(pairing, other)));
        }
        if (conflicts.isEmpty()) {
            loop(conflicts, entry, renamed);
        }
        return conflicts;
    }

    private void loop(List<MergeConflict> conflicts, Entry entry, List<Pairing> renamed) {
        List<Pairing> judged =
                renamed.stream()
                        .filter(one -> one.status().counts() && one.loopReason() == null)
                        .toList();
        List<String> loop = lines.loopClosedBy(judged, entry);
        if (!loop.isEmpty()) {
            String line = String.join(" → ", loop);
            conflicts.add(
                    MergeConflict.of(
                            "LINEAGE_CYCLE",
                            loop.stream().distinct().map(id -> "person:" + id).toList(),
                            "合并后师承会成环：" + line,
                            "the line of masters would close a loop: " + line));
        }
    }

    private static MergeConflict overlap(Pairing pairing, Pairing other) {
        return MergeConflict.of(
                "PAIR_OVERLAP",
                List.of("pairing:" + pairing.id(), "pairing:" + other.id()),
                "结对 " + pairing.id() + " 与 " + other.id() + " 合并后是同一对师徒，期限重叠；请先作废重复的一份",
                "pairings "
                        + pairing.id()
                        + " and "
                        + other.id()
                        + " would be of the same two people with overlapping terms: void the one"
                        + " that was entered twice");
    }

    private static Pairing renamed(Pairing pairing, String from, String into) {
        Map<String, Object> changes = new HashMap<>();
        changes.put("mentors", renamed(pairing.mentors(), from, into));
        changes.put("apprentices", renamed(pairing.apprentices(), from, into));
        changes.put(
                "pairsOnly",
                pairing.pairsOnly().stream()
                        .map(
                                couple ->
                                        String.join(
                                                ">",
                                                renamed(List.of(couple.split(">")), from, into)))
                        .toList());
        return Rows.with(pairing, changes);
    }

    private static List<String> renamed(List<String> people, String from, String into) {
        return people.stream().flatMap(id -> Stream.of(id.equals(from) ? into : id)).toList();
    }
}
