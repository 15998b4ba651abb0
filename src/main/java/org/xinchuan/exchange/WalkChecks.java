package org.xinchuan.exchange;

import org.xinchuan.graph.Row;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.people.Loop;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.standard.Bilingual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The invariants that take a walk over the whole graph: overlaps and loops. */
final class WalkChecks {

    private final Stored stored;

    WalkChecks(Stored stored) {
        this.stored = stored;
    }

    List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        List<Row> pairings = new ArrayList<>();
        stored.pairings(pairings::add);
        overlaps(findings, pairings);
        masters(findings, pairings);
        tree(
                findings,
                "origin-loop",
                new Bilingual("工作室渊源成环", "recorded origins close a loop"),
                stored.all(Tables.STUDIO_ORIGINS, "read/import/origins"),
                "child");
        tree(
                findings,
                "organisation-loop",
                new Bilingual("组织的上级关系成环", "the parents of organisations close a loop"),
                stored.all(Tables.ORGANISATIONS, "read/import/organisation-parents"),
                "code");
        tree(
                findings,
                "region-loop",
                new Bilingual("地区的上级关系成环", "the parents of regions close a loop"),
                stored.all(Tables.REGIONS, "read/import/region-parents"),
                "code");
        return findings;
    }

    private static void overlaps(List<Finding> findings, List<Row> pairings) {
        Overlaps overlaps = new Overlaps();
        pairings.stream()
                .map(PairingFacts::of)
                .flatMap(pairing -> overlaps.add(pairing).stream())
                .forEach(
                        overlap ->
                                findings.add(
                                        new Finding(
                                                "pairing-overlap",
                                                new Bilingual(
                                                        "同一师徒的结对重叠",
                                                        "pairings of one couple overlap"),
                                                "pairing:" + overlap.pairing().id(),
                                                "pairing:"
                                                        + overlap.other().id()
                                                        + ", "
                                                        + overlap.couple().mentor()
                                                        + " > "
                                                        + overlap.couple().apprentice())));
    }

    private static void masters(List<Finding> findings, List<Row> pairings) {
        List<PairingFact> open =
                new ArrayList<>(
                        pairings.stream()
                                .filter(row -> row.get("loopReason") == null)
                                .map(PairingFacts::of)
                                .toList());
        PeopleLines nobody = PeopleLines.of(List.of());
        Optional<Loop> loop = nobody.loopClosedBy(open);
        while (loop.isPresent()) {
            String closing = loop.get().pairings().getLast();
            findings.add(
                    new Finding(
                            "pairing-loop",
                            new Bilingual(
                                    "师承成环而没有说明原因",
                                    "a loop in the line of masters without a reason"),
                            "pairing:" + closing,
                            String.join(" → ", loop.get().people())));
            open.removeIf(pairing -> pairing.id().equals(closing));
            loop = nobody.loopClosedBy(open);
        }
    }

    private static void tree(
            List<Finding> findings, String check, Bilingual title, List<Row> rows, String below) {
        Uplinks tree = new Uplinks();
        rows.forEach(row -> tree.add(row.text(below), row.text("parent")));
        for (Row row : rows) {
            List<String> loop = tree.loop(row.text(below), row.text("parent"));
            if (!loop.isEmpty()) {
                findings.add(new Finding(check, title, row.text(below), String.join(" → ", loop)));
                tree.remove(row.text(below), row.text("parent"));
            }
        }
    }
}
