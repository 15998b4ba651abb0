package org.xinchuan.speed;

import java.io.IOException;
import java.sql.SQLException;

/** One thing that is measured on a province. */
interface Part {

    void run(World world, Figures figures) throws IOException, SQLException, InterruptedException;
}
