package org.xinchuan.speed;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures one province against PostgreSQL and writes docs/speed.md, which has the figures of the
 * other sizes and parts from the runs before.
 */
public final class Speed {

    private static final Path FIGURES = Path.of("docs/speed.tsv");
    private static final Path DOCUMENT = Path.of("docs/speed.md");
    private static final Map<String, Part> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("memory", new Memory());
        PARTS.put(
                "copy",
                (world, figures) ->
                        figures.add(
                                "copy", "s", world.copied(), "indexes and statistics included"));
        PARTS.put("lines", new Lines());
        PARTS.put("nearest", new NearestMasters());
        PARTS.put("pipeline", new PipelineFacets());
        PARTS.put("top", new TopHundred());
        PARTS.put("cypher", new TopOfCypher());
        PARTS.put("measures", new EveryMeasure());
        PARTS.put("http", new OverHttp());
        PARTS.put("studios", new StudioQuestions());
        PARTS.put("beside", new Beside());
        PARTS.put("writes", new Writes());
        PARTS.put("batches", new Batches());
        PARTS.put("ready", new Starts());
        PARTS.put("load", new Load());
    }

    private Speed() {}

    /**
     * Runs parts in their order.
     *
     * @param arguments their names, separated by spaces or commas; all when there is none, and only
     *     the document is made anew for {@code document}
     */
    public static void main(String[] arguments)
            throws IOException, SQLException, InterruptedException {
        PrintStream out = System.out;
        int people = Integer.getInteger("bench.people", 100_000);
        List<String> asked = List.of(String.join(" ", arguments).strip().split("[ ,]+"));
        List<String> names = asked.equals(List.of("")) ? List.copyOf(PARTS.keySet()) : asked;
        Figures figures = Figures.in(FIGURES, people, out);
        if (!names.equals(List.of("document"))) {
            for (String name : names) {
                if (!PARTS.containsKey(name)) {
                    throw new IllegalArgumentException(name + " is none of " + PARTS.keySet());
                }
            }
            out.println(Machine.sentence());
            try (World world = new World(people, out)) {
                for (String name : names) {
                    PARTS.get(name).run(world, figures);
                    // What was measured is written down even if a later part fails.
                    SpeedDocument.write(figures, DOCUMENT);
                }
            }
        }
        SpeedDocument.write(figures, DOCUMENT);
    }
}
