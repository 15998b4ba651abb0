package org.xinchuan.speed;

import org.xinchuan.lineage.people.IndexSize;

import java.io.IOException;

/** Bytes a person: links with their days and columns, and the texts beside. */
final class Memory implements Part {

    @Override
    public void run(World world, Figures figures) throws IOException {
        IndexSize size = world.lines().size();
        double people = world.people();
        figures.add(
                "memory",
                "bytes",
                size.columns() / people,
                "links both ways with days and pairings, and all columns of the pipeline; ids,"
                        + " names and what finds them take %.1f more"
                                .formatted(size.texts() / people));
    }
}
