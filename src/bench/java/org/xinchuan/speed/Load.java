package org.xinchuan.speed;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;

/**
 * The whole province into an empty store by {@code xinchuan import} of its folder, in a process of
 * its own with a heap that goes by the size or that {@code -Dspeed.importHeap=} says, against
 * {@code COPY} with indexes.
 */
final class Load implements Part {

    @Override
    public void run(World world, Figures figures) throws IOException, SQLException {
        double theirs = world.copied();
        double ours = FilledStore.imported(world, world.folder().path().resolve("import"));
        figures.add(
                "load",
                "s",
                ours,
                Double.NaN,
                theirs,
                Double.NaN,
                ours / theirs,
                String.format(
                        Locale.ROOT,
                        "times as long as PostgreSQL; people, pairings, certificates and honours"
                                + " with all checks, %,.0f people a second, heap of %s",
                        world.people() / ours,
                        FilledStore.importHeap(world)));
    }
}
