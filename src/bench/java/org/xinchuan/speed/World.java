package org.xinchuan.speed;

import org.xinchuan.BareArrays;
import org.xinchuan.Postgres;
import org.xinchuan.Province;
import org.xinchuan.lineage.Lineage;
import org.xinchuan.lineage.descent.DescentRules;
import org.xinchuan.lineage.fact.StudioFact;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.standard.FolderTree;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One province and both sides of it, each made when a part first asks for it; in a temporary folder
 * or, with {@code -Dspeed.keep=FOLDER}, in one that the next run finds again.
 */
final class World implements AutoCloseable {
    static final LocalDate AS_OF = Province.AS_OF;

    private final PrintStream out;
    private final Province province;
    private final Life life;
    private final int[] places;
    private final FolderTree folder;
    private final boolean keep;
    private Studios studios;
    private Lineage lineage;
    private BareArrays bare;
    private Postgres postgres;
    private double copied;
    private FilledStore store;
    private RunningXinchuan xinchuan;

    World(int people, PrintStream out) throws IOException {
        this.out = out;
        province = new Province(people);
        life = new Life(province);
        places = province.places();
        String kept = System.getProperty("speed.keep", "");
        keep = !kept.isEmpty();
        folder =
                keep
                        ? new FolderTree(
                                Files.createDirectories(Path.of(kept).resolve("" + people)))
                        : FolderTree.temporary();
        // PostgreSQL's own user has to get through to its folder.
        Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwx--x--x"));
        out.printf("%,d people generated%n", people);
    }

    int people() {
        return province.people();
    }

    Province province() {
        return province;
    }

    Life life() {
        return life;
    }

    /** The places of the numbers. */
    int[] places() {
        return places;
    }

    /** Files of this run. */
    FolderTree folder() {
        return folder;
    }

    Studios studios() {
        if (studios == null) {
            studios = new Studios(province);
        }
        return studios;
    }

    /** The index in memory; a number of it is the number of the province. */
    Lineage lineage() {
        if (lineage == null) {
            long begin = System.nanoTime();
            PeopleLines lines = province.lines(number -> life.of(places[number]));
            lineage =
                    Lineage.of(
                            studios().all().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    StudioFact::code, Function.identity())),
                            lines,
                            DescentRules.DEFAULT);
            out.printf("index packed in %.1f s%n", seconds(begin));
        }
        return lineage;
    }

    PeopleLines lines() {
        return lineage().people();
    }

    BareArrays bare() {
        if (bare == null) {
            bare = new BareArrays(province);
        }
        return bare;
    }

    /** PostgreSQL with the whole province in it. */
    Postgres postgres() throws IOException, SQLException {
        if (postgres == null) {
            postgres = Postgres.start(new FolderTree(folder.path().resolve("postgres")), keep);
            Path note = folder.path().resolve("copied");
            if (!Files.exists(note)) {
                long begin = System.nanoTime();
                ProvinceTables.load(postgres, province, life, places);
                Files.writeString(note, "" + seconds(begin));
            }
            copied = Double.parseDouble(Files.readString(note));
            out.printf("loaded into PostgreSQL in %.1f s%n", copied);
        }
        return postgres;
    }

    /** In how many seconds PostgreSQL had taken everything in, indexes and statistics included. */
    double copied() throws IOException, SQLException {
        postgres();
        return copied;
    }

    /** A data directory with the whole province in it. */
    FilledStore store() throws IOException {
        if (store == null) {
            store = FilledStore.of(this, out);
        }
        return store;
    }

    /** A server on that directory. */
    RunningXinchuan xinchuan() throws IOException {
        if (xinchuan == null) {
            FilledStore filled = store();
            long begin = System.nanoTime();
            xinchuan = RunningXinchuan.on(filled.data());
            out.printf("server ready in %.1f s%n", seconds(begin));
        }
        return xinchuan;
    }

    /** Ends the server, which writes its snapshot; the next who asks starts it again. */
    void stopXinchuan() {
        if (xinchuan != null) {
            xinchuan.close();
            xinchuan = null;
        }
    }

    static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    @Override
    public void close() throws IOException {
        stopXinchuan();
        if (postgres != null) {
            postgres.close();
        }
        if (!keep) {
            folder.close();
        }
    }
}
