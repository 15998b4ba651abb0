package org.xinchuan;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.xinchuan.graph.Store;

import java.util.Map;

/**
 * Fills a store that holds the demo group with a province beside it: a thousand enterprises in all
 * cities, their people with certificates, pairings, studios and results. It is written straight
 * into the store, past the ledger: what is measured is the reading.
 */
final class LargeStore {

    private static final int BATCH = 20_000;
    private static final int PER_STUDIO = 250;

    private static final String ENTERPRISES =
            """
            MATCH (r:Region)-[:PART_OF]->(:Region)
            WITH r ORDER BY r.code
            WITH collect(r) AS cities
            CREATE (top:Organisation {code: 'BENCH', name: '全省（演示）', kind: 'AGENCY', revision: 1})
            WITH top, cities
            UNWIND range(0, 999) AS i
            WITH top, cities[i % size(cities)] AS city, i
            CREATE (o:Organisation {code: 'BENCH-' + i, name: '企业' + i + '（演示）',
              kind: 'ENTERPRISE', revision: 1})
            CREATE (o)-[:SUBSIDIARY_OF {factId: randomUUID()}]->(top)
            CREATE (o)-[:LOCATED_IN {factId: randomUUID()}]->(city)
            """;

    private static final String PEOPLE =
            """
            MATCH (t:Occupation)
            WITH t ORDER BY t.code LIMIT 100
            WITH collect(t) AS trades
            UNWIND range($from, $to) AS i
            MATCH (o:Organisation {code: 'BENCH-' + (i % 1000)})
            CREATE (p:Person {personId: 'N' + i, name: '人' + i, employeeNo: 'N' + i,
              searchText: 'n' + i, status: 'ACTIVE', revision: 1,
              retiresOn: CASE WHEN i % 3 = 0 THEN toString(2024 + i % 30) END})
            CREATE (p)-[:EMPLOYED_BY {factId: randomUUID(),
              validFrom: date({year: 1990 + i % 33, month: 1 + i % 12})}]->(o)
            WITH p, i, trades[i % size(trades)] AS trade
            CREATE (p)-[:WORKS_AS {factId: randomUUID()}]->(trade)
            WITH p, i, trade
            CREATE (c:SkillCertificate {key: 'N' + i, scheme: 'EIGHT_LEVEL', revision: 1,
              grade: ['JUNIOR', 'INTERMEDIATE', 'SENIOR', 'TECHNICIAN', 'SENIOR_TECHNICIAN',
                'APPRENTICE'][i % 6],
              issuedOn: toString(date({year: 2005 + i % 18})),
              validFrom: date({year: 2005 + i % 18})})
            CREATE (p)-[:HOLDS {factId: randomUUID(), validFrom: c.validFrom}]->(c)
            CREATE (c)-[:FOR {factId: randomUUID()}]->(trade)
            """;

    private static final String PAIRINGS =
            """
            UNWIND range($from, $to) AS i
            MATCH (m:Person {personId: 'N' + i})
            MATCH (a:Person {personId: 'N' + ($people - 1 - i)})
            MATCH (o:Organisation {code: 'BENCH-' + (i % 1000)})
            MATCH (a)-[:WORKS_AS]->(t:Occupation)
            CREATE (p:Pairing {pairingId: 'N' + i, revision: 1,
              status: ['ACTIVE', 'GRADUATED', 'FAILED', 'ACTIVE'][i % 4],
              startsOn: toString(date({year: 2018 + i % 6, month: 1 + i % 10})),
              validFrom: date({year: 2018 + i % 6, month: 1 + i % 10}),
              endsOn: CASE WHEN i % 4 IN [1, 2]
                THEN toString(date({year: 2020 + i % 6, month: 6})) END,
              validTo: CASE WHEN i % 4 IN [1, 2] THEN date({year: 2020 + i % 6, month: 6}) END})
            CREATE (m)-[:MENTORS_IN {factId: randomUUID(), position: 0, role: 'SKILL'}]->(p)
            CREATE (a)-[:APPRENTICED_IN {factId: randomUUID(), position: 0,
              outcome: CASE i % 4 WHEN 1 THEN 'GRADUATED' WHEN 2 THEN 'FAILED' END}]->(p)
            CREATE (p)-[:UNDER {factId: randomUUID()}]->(o)
            CREATE (p)-[:IN_TRADE {factId: randomUUID()}]->(t)
            """;

    private static final String STUDIOS =
            """
            UNWIND range($from, $to) AS i
            MATCH (o:Organisation {code: 'BENCH-' + (i % 1000)})
            MATCH (p:Person {personId: 'N' + i})
            CREATE (s:Studio {code: 'N' + i, name: '工作室' + i + '（演示）', type: 'EMPLOYEE',
              foundedOn: '2015', validFrom: date('2015-01-01'), searchText: 'n' + i, revision: 1})
            CREATE (s)-[:HOSTED_AT {factId: randomUUID()}]->(o)
            CREATE (p)-[:LEADS {factId: randomUUID(), role: 'LEADER',
              validFrom: date('2015-01-01')}]->(s)
            CREATE (s)-[:HAS_NAMING]->(:Naming {key: 'N' + i + '|GROUP', level: 'GROUP',
              namedOn: '2016', validFrom: date('2016-01-01'), status: 'VALID', revision: 1})
            FOREACH (_ IN CASE WHEN i % 3 = 0 THEN [1] ELSE [] END |
              CREATE (s)-[:HAS_NAMING]->(:Naming {key: 'N' + i + '|PROVINCE', level: 'PROVINCE',
                namedOn: '2018', validFrom: date('2018-01-01'), status: 'VALID', revision: 1}))
            WITH s, p, i
            UNWIND range(0, 4) AS k
            CREATE (x:Innovation {code: 'N' + i + '-' + k, title: '成果' + k,
              type: 'SMALL_INVENTION', completedOn: '2020', validFrom: date('2020-01-01'),
              benefitYuan: 1000 * k, searchText: 'n', revision: 1})
            CREATE (x)-[:PRODUCED_BY {factId: randomUUID(), primary: true, rank: 0}]->(s)
            CREATE (p)-[:CONTRIBUTED_TO {factId: randomUUID(), rank: 1}]->(x)
            FOREACH (_ IN CASE WHEN k = 0 THEN [1] ELSE [] END |
              CREATE (x)-[:RECEIVED {factId: randomUUID()}]->(:Award {key: x.code, name: '奖',
                level: 'PROVINCE', year: 2021, revision: 1})
              CREATE (:IpAsset {number: x.code, kind: 'INVENTION', title: '专利',
                status: 'GRANTED', filedOn: '2019', validFrom: date('2019-01-01'),
                grantedOn: '2021', grantedFrom: date('2021-01-01'), revision: 1})
                -[:PROTECTS {factId: randomUUID(), rank: 1}]->(x))
            """;

    private LargeStore() {}

    /**
     * @param people how many; there are a fifth as many pairings and one studio for 250
     */
    static void fill(Store store, int people) {
        try (Driver driver =
                        GraphDatabase.driver(
                                store.uri(), AuthTokens.basic(store.user(), store.password()));
                Session session = driver.session()) {
            session.run(ENTERPRISES).consume();
            inBatches(session, PEOPLE, people, people);
            // Lists are in the order of names, which the next start works out.
            session.run("MATCH (n:NameKeys) DELETE n").consume();
            inBatches(session, PAIRINGS, people / 5, people);
            inBatches(session, STUDIOS, people / PER_STUDIO, people);
        }
    }

    private static void inBatches(Session session, String statement, int count, int people) {
        for (int from = 0; from < count; from += BATCH) {
            int to = Math.min(from + BATCH, count) - 1;
            session.run(statement, Map.of("from", from, "to", to, "people", people)).consume();
        }
    }
}
