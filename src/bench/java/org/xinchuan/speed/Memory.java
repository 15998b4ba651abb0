package org.xinchuan.speed;

import org.xinchuan.lineage.people.IndexSize;
import org.xinchuan.pipeline.FacetCount;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Bytes a person: links with their days and columns, and the texts beside. */
final class Memory implements Part {

    @Override
    public void run(World world, Figures figures) throws IOException {
        // What is remembered of a day counts, and is there when somebody has asked about it.
        new FacetCount(world.lineage(), World.AS_OF, List.of("grade"), Map.of()).ask();
        IndexSize size = world.lines().size();
        double people = world.people();
        figures.add(
                "memory",
                "bytes",
                size.columns() / people,
                "links both ways with days and pairings, all columns of the pipeline and what is"
                        + " remembered of today; ids,"
                        + " names and what finds them take %.1f more"
                                .formatted(size.texts() / people));
    }
}
