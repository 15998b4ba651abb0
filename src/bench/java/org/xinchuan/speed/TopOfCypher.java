package org.xinchuan.speed;

import org.xinchuan.graph.embedded.CypherCouples;
import org.xinchuan.speed.TopHundred.Ours;
import org.xinchuan.speed.TopHundred.Ranked;
import org.xinchuan.standard.FolderTree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The hundred people with most descendants, against Cypher in the quickest of three forms, all
 * along ancestors: each person's ancestors by pruned breadth-first search, with their days asked on
 * the way or, what only a store without days could do, not at all; and as a quantified path.
 */
final class TopOfCypher implements Part {

    private static final int MANY = 2_000_000;

    private static final String REST =
            """
             RETURN a.number AS number, count(*) AS descendants
             ORDER BY descendants DESC, number LIMIT $first
            """;

    private static final Map<String, String> FORMS =
            Map.of(
                    "pruned",
                    """
                    MATCH (p:Person)
                    CALL (p) {
                      MATCH (p)<-[ts:TAUGHT*]-(a)
                      WHERE all(t IN ts WHERE t.since <= $day)
                      RETURN DISTINCT a
                    }
                    """,
                    "pruned, without days",
                    """
                    MATCH (p:Person)
                    CALL (p) {
                      MATCH (p)<-[:TAUGHT*]-(a)
                      RETURN DISTINCT a
                    }
                    """,
                    "quantified path",
                    """
                    MATCH (p:Person)
                    CALL (p) {
                      MATCH (p)(()<-[t:TAUGHT WHERE t.since <= $day]-())+(a)
                      RETURN DISTINCT a
                    }
                    """);

    @Override
    public void run(World world, Figures figures) throws IOException, SQLException {
        if (world.people() > MANY) {
            return;
        }
        Path data = world.folder().path().resolve("couples");
        Path note = data.resolve("filled");
        if (!Files.exists(note)) {
            new FolderTree(data).close();
            CypherCouples.fill(data, world.people(), couples -> all(world, couples));
            Files.createFile(note);
        }
        double best = Double.MAX_VALUE;
        List<String> which = new ArrayList<>();
        try (CypherCouples cypher = new CypherCouples(data)) {
            Ours ours = Ours.of(world);
            for (Map.Entry<String, String> form : FORMS.entrySet()) {
                // The first time the store is read from the disk and the plan made.
                double seconds = Double.MAX_VALUE;
                for (int round = 0; round < 2; round++) {
                    seconds = Math.min(seconds, ours.against(() -> first(cypher, form.getValue())));
                }
                which.add("%s %.2f s".formatted(form.getKey(), seconds));
                best = Math.min(best, seconds);
            }
            ours.beside(
                    best, "top.cypher", "Cypher, in process: " + String.join("; ", which), figures);
        }
    }

    private static void all(World world, CypherCouples.Couples couples) {
        for (int place : world.places()) {
            for (int mentor :
                    new int[] {world.province().mentor(place), world.province().second(place)}) {
                if (mentor >= 0) {
                    couples.add(
                            world.province().number(mentor),
                            world.province().number(place),
                            world.province().since(place));
                }
            }
        }
    }

    private static List<Ranked> first(CypherCouples cypher, String form) {
        return cypher
                .pairs(form + REST, Map.of("day", World.AS_OF, "first", TopHundred.FIRST))
                .stream()
                .map(row -> new Ranked((int) row[0], row[1]))
                .toList();
    }
}
