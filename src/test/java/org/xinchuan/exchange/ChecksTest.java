package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Session;
import org.xinchuan.TestGraph;
import org.xinchuan.graph.CypherCatalog;
import org.xinchuan.graph.CypherFile;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Ledger;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Every invariant is broken once, past the ledger, and named. */
@ExtendWith(TestGraph.class)
class ChecksTest {

    private final Graph graph;
    private final CypherCatalog catalog;
    private final TestGraph.Running running;

    ChecksTest(Graph graph, CypherCatalog catalog, TestGraph.Running running) {
        this.graph = graph;
        this.catalog = catalog;
        this.running = running;
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                damage(
                        "pairing-people",
                        "MATCH (:Pairing {pairingId: 'A1'})<-[f:MENTORS_IN]-() SET f.supersededAt ="
                                + " 'now'",
                        "pairing:A1: A pairing lacks mentors or apprentices (mentors 0, apprentices"
                                + " 2) [pairing-people]"),
                damage(
                        "pairing-self",
                        "MATCH (p:Person {personId: 'P1'}), (n:Pairing {pairingId: 'A2'}) CREATE"
                                + " (p)-[f:MENTORS_IN {factId: 'x', recordedBy: 'x', recordedAt:"
                                + " 'x'}]->(n)",
                        "pairing:A2: Somebody is mentor and apprentice in one pairing (person P1)"
                                + " [pairing-self]"),
                damage(
                        "pairing-couples",
                        "MATCH (n:Pairing {pairingId: 'A1'}) SET n.pairsOnly = ['P1>P9']",
                        "pairing:A1: A couple of pairsOnly is not in its pairing (P1>P9)"
                                + " [pairing-couples]"),
                damage(
                        "pairing-overlap",
                        "MATCH (n:Pairing) WHERE n.pairingId IN ['A2', 'A4'] SET n.startsOn ="
                            + " '2020', n.endsOn = '2021-12-31', n.validFrom = date('2020-01-01'),"
                            + " n.validTo = date('2022-01-01')",
                        "pairing:A4: pairings of one couple overlap (pairing:A2, P2 > P1)"
                                + " [pairing-overlap]"),
                damage(
                        "pairing-loop",
                        "MATCH (n:Pairing {pairingId: 'A2'}) REMOVE n.loopReason",
                        "pairing:A2: a loop in the line of masters without a reason"
                                + " (P1 → P2 → P1) [pairing-loop]"),
                damage(
                        "date-order",
                        "MATCH (n:Pairing {pairingId: 'A1'}) SET n.endsOn = '2013', n.validTo ="
                                + " date('2014-01-01')",
                        "pairing:A1: Something ends before it begins (2014-07 > 2013)"
                                + " [date-order]"),
                damage(
                        "date-twins",
                        "MATCH (s:Studio {code: 'S2'}) SET s.validFrom = date('2016-04-02')",
                        "studio:S2: A written date and the days beside it disagree (2016-04 –  but"
                                + " 2016-04-02 – ) [date-twins]"),
                damage(
                        "origin-age",
                        "MATCH (s:Studio {code: 'S1'}) SET s.foundedOn = '2017', s.validFrom ="
                                + " date('2017-01-01')",
                        "studio:S2: The parent of a recorded origin is not older than the child"
                                + " (from S1, founded 2017, itself 2016-04) [origin-age]"),
                damage(
                        "origin-merger",
                        "MATCH (:Studio {code: 'S2'})-[f:GREW_OUT_OF]->() SET f.kind = 'MERGER'",
                        "studio:S2: A merger has less than two parents (only from S1)"
                                + " [origin-merger]"),
                damage(
                        "origin-loop",
                        "MATCH (a:Studio {code: 'S2'}), (b:Studio {code: 'S3'}) CREATE"
                            + " (a)-[:GREW_OUT_OF {factId: 'x', recordedBy: 'x', recordedAt: 'x',"
                            + " kind: 'BRANCH'}]->(b)",
                        "S2: recorded origins close a loop (S2 → S3 → S2) [origin-loop]"),
                damage(
                        "organisation-loop",
                        "MATCH (a:Organisation {code: '91420000DEM000006U'}), (b:Organisation"
                                + " {code: 'TEAM-1'}) CREATE (a)-[:SUBSIDIARY_OF {factId: 'x',"
                                + " recordedBy: 'x', recordedAt: 'x'}]->(b)",
                        "91420000DEM000006U: the parents of organisations close a loop"
                                + " (91420000DEM000006U → TEAM-1 → 91420000DEM000006U)"
                                + " [organisation-loop]"),
                damage(
                        "region-loop",
                        "MATCH (a:Region {code: '420000'}), (b:Region {code: '420100'}) CREATE"
                                + " (a)-[:PART_OF {factId: 'x', recordedBy: 'x', recordedAt:"
                                + " 'x'}]->(b)",
                        "420000: the parents of regions close a loop (420000 → 420100 → 420000)"
                                + " [region-loop]"),
                damage(
                        "fact-block",
                        "MATCH (:Studio {code: 'S2'})<-[f:LEADS]-() REMOVE f.factId",
                        "LEADS:P4 to S2: A fact without id, recorder or time of record (factId"
                                + " missing, recordedBy test, recordedAt 2023-11-28T08:00:00Z)"
                                + " [fact-block]"),
                damage(
                        "fact-twice",
                        "MATCH (p:Person {personId: 'P2'}), (o:Organisation {code: 'UNION'}) CREATE"
                            + " (p)-[:EMPLOYED_BY {factId: 'x', recordedBy: 'x', recordedAt: 'x',"
                            + " validFrom: date('2013-07-01')}]->(o)",
                        "P2: Two current facts of one key (EMPLOYED_BY : 2 times) [fact-twice]"),
                damage(
                        "record-block",
                        "CREATE (:Region {code: '999999'})",
                        "Region:999999: A node was referred to and never recorded (revision"
                                + " missing) [record-block]"),
                damage(
                        "dangling",
                        "MATCH (:Studio)-[f:HAS_NAME]->(:StudioName {from: '2015-01'}) DELETE f",
                        "studio name:S1|2015-01: A record hangs on nothing (no studio)"
                                + " [dangling]"),
                damage(
                        "search-text",
                        "MATCH (p:Person {personId: 'P2'}) REMOVE p.searchText",
                        "Person:P2: Nothing to search by (missing) [search-text]"),
                damage(
                        "import-open",
                        "MATCH (i:Import) SET i.state = 'APPLYING', i.id = 'x'",
                        "import:x: An import is not done (APPLYING) [import-open]"),
                damage(
                        "guard",
                        "MATCH (g:Guard) SET g.importing = 'x'",
                        "guard: The guard is missing, not alone or held by an import (1 of them,"
                                + " importing x) [guard]"),
                damage(
                        "chain",
                        "MATCH (c:Change {sequence: 1}) SET c.actor = 'somebody else'",
                        "change:1: the chain of changes is broken (its hash does not fit)"
                                + " [chain]"),
                damage(
                        "chain",
                        "MATCH (c:Change {sequence: 1}) DELETE c",
                        "change:1: the chain of changes is broken (the chain ends at 0) [chain]"),
                damage(
                        "chain",
                        "MATCH (g:Guard) SET g.hash = 'x'",
                        "change:1: the chain of changes is broken (the guard has another hash)"
                                + " [chain]"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("damages")
    void whatIsBrokenIsNamed(String check, String damage, String expected) {
        load();
        try (Session session = running.driver().session()) {
            assertThat(session.run(damage).consume().counters().containsUpdates()).isTrue();
        }
        assertThat(new Checks(graph, catalog).run())
                .extracting(finding -> finding.text("en"))
                .contains(expected);
    }

    @Test
    void everyCheckHasBeenSeenToFind() {
        List<String> seen = damages().map(arguments -> (String) arguments.get()[0]).toList();
        assertThat(catalog.below("check"))
                .extracting(CypherFile::name)
                .allSatisfy(name -> assertThat(seen).contains(name.substring("check/".length())));
    }

    private void load() {
        Clock clock = RoundTripTest.CLOCK;
        Imports imports = new Imports(graph, new Ledger(graph, clock), clock);
        assertThat(imports.run(Folders.golden(), "test", Progress.none()))
                .isInstanceOf(ImportOutcome.Applied.class);
        assertThat(new Checks(graph, catalog).run()).isEmpty();
    }

    private static Arguments damage(String check, String damage, String expected) {
        return arguments(check, damage, expected);
    }
}
