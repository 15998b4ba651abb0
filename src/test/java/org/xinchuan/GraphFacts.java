package org.xinchuan;

import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.xinchuan.lineage.fact.Couple;
import org.xinchuan.lineage.fact.LineageFacts;
import org.xinchuan.lineage.fact.OriginFact;
import org.xinchuan.lineage.fact.OriginKind;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.lineage.fact.SliceFact;
import org.xinchuan.lineage.fact.StudioFact;
import org.xinchuan.lineage.fact.StudioRole;
import org.xinchuan.standard.PartialDate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Studios and pairings as they stand in the graph, read by plain statements of the tests' own: what
 * an oracle of the index starts from. The people themselves are left out.
 */
final class GraphFacts {

    private static final String STUDIOS =
            "MATCH (s:Studio) RETURN s.code AS code, s.name AS name, s.foundedOn AS foundedOn,"
                    + " s.closedOn AS closedOn";
    private static final String SLICES =
            "MATCH (p:Person)-[f]->(s:Studio) WHERE type(f) IN ['LEADS', 'MEMBER_OF']"
                    + " AND f.supersededAt IS NULL RETURN s.code AS studio, p.personId AS person,"
                    + " f.role AS role, f.from AS from, f.to AS to, f.sourceDocId AS document";
    private static final String ORIGINS =
            "MATCH (s:Studio)-[f:GREW_OUT_OF]->(t:Studio) WHERE f.supersededAt IS NULL"
                    + " RETURN s.code AS studio, t.code AS parent, f.kind AS kind,"
                    + " f.occurredOn AS occurredOn, f.confirmed AS confirmed,"
                    + " f.sourceDocId AS document";
    private static final String PAIRINGS =
            "MATCH (n:Pairing) RETURN n.pairingId AS id, n.pairsOnly AS pairsOnly,"
                    + " n.startsOn AS startsOn, n.endsOn AS endsOn, n.status AS status,"
                    + " n.sourceDocId AS document";
    private static final String SIDES =
            "MATCH (p:Person)-[f]->(n:Pairing) WHERE f.supersededAt IS NULL AND type(f) = $type"
                    + " RETURN n.pairingId AS pairing, p.personId AS person"
                    + " ORDER BY f.position";

    private final Session session;

    private GraphFacts(Session session) {
        this.session = session;
    }

    static LineageFacts of(TestGraph.Running database) {
        try (Session session = database.driver().session()) {
            GraphFacts graph = new GraphFacts(session);
            return new LineageFacts(Map.of(), graph.studios(), graph.pairings());
        }
    }

    private Map<String, StudioFact> studios() {
        Map<String, List<SliceFact>> people = grouped(SLICES, "studio", GraphFacts::slice);
        Map<String, List<OriginFact>> origins = grouped(ORIGINS, "studio", GraphFacts::origin);
        Map<String, StudioFact> studios = new TreeMap<>();
        for (Record row : session.run(STUDIOS).list()) {
            String code = row.get("code").asString();
            studios.put(
                    code,
                    new StudioFact(
                            code,
                            row.get("name").asString(),
                            date(row.get("foundedOn")),
                            date(row.get("closedOn")),
                            people.getOrDefault(code, List.of()),
                            origins.getOrDefault(code, List.of())));
        }
        return studios;
    }

    private Map<String, PairingFact> pairings() {
        Map<String, List<String>> mentors = side("MENTORS_IN");
        Map<String, List<String>> apprentices = side("APPRENTICED_IN");
        Map<String, PairingFact> pairings = new TreeMap<>();
        for (Record row : session.run(PAIRINGS).list()) {
            String id = row.get("id").asString();
            pairings.put(
                    id,
                    new PairingFact(
                            id,
                            mentors.getOrDefault(id, List.of()),
                            apprentices.getOrDefault(id, List.of()),
                            row.get("pairsOnly").isNull()
                                    ? List.of()
                                    : row.get("pairsOnly").asList(GraphFacts::couple),
                            date(row.get("startsOn")),
                            date(row.get("endsOn")),
                            PairingStatus.valueOf(row.get("status").asString()),
                            text(row.get("document"))));
        }
        return pairings;
    }

    private Map<String, List<String>> side(String type) {
        Map<String, List<String>> people = new HashMap<>();
        for (Record row : session.run(SIDES, Map.of("type", type)).list()) {
            people.computeIfAbsent(row.get("pairing").asString(), id -> new ArrayList<>())
                    .add(row.get("person").asString());
        }
        return people;
    }

    private <T> Map<String, List<T>> grouped(
            String statement, String key, Function<Record, T> reader) {
        Map<String, List<T>> groups = new HashMap<>();
        for (Record row : session.run(statement).list()) {
            groups.computeIfAbsent(row.get(key).asString(), one -> new ArrayList<>())
                    .add(reader.apply(row));
        }
        return groups;
    }

    private static SliceFact slice(Record row) {
        return new SliceFact(
                row.get("person").asString(),
                StudioRole.valueOf(row.get("role").asString()),
                date(row.get("from")),
                date(row.get("to")),
                text(row.get("document")));
    }

    private static OriginFact origin(Record row) {
        return new OriginFact(
                row.get("parent").asString(),
                OriginKind.valueOf(row.get("kind").asString()),
                date(row.get("occurredOn")),
                row.get("confirmed").asBoolean(false),
                text(row.get("document")));
    }

    private static Couple couple(Value written) {
        String[] two = written.asString().split(">");
        return new Couple(two[0], two[1]);
    }

    private static String text(Value value) {
        return value.isNull() ? null : value.asString();
    }

    private static PartialDate date(Value value) {
        return value.isNull() ? null : PartialDate.parse(value.asString());
    }
}
