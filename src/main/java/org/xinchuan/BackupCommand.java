package org.xinchuan;

import org.xinchuan.backup.Backups;
import org.xinchuan.graph.EmbeddedStores;
import org.xinchuan.ledger.Head;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;

/** Writes the data directory of a stopped server into one file. */
@Command(
        name = "backup",
        description = "停机备份为一个文件 · back up the data directory of a stopped server to one file")
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "备份文件，不得已存在 · the file to write")
    private Path file;

    @Mixin private Main.DataOption data;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        EmbeddedStores stores = stores(Config.fromEnvironment());
        Head head =
                new Backups(stores, Application.version(), Clock.systemUTC())
                        .make(data.folder(), file);
        spec.commandLine()
                .getOut()
                .printf("%s: %,d bytes, %,d changes%n", file, Files.size(file), head.sequence());
        return 0;
    }

    /** The embedded stores; a server has tools of its own. */
    static EmbeddedStores stores(Config config) {
        if (config.remote().isPresent()) {
            throw new IllegalArgumentException(
                    "NEO4J_URI is set: back up and restore that server with its own tools, such as"
                            + " neo4j-admin database dump and load.");
        }
        return EmbeddedStores.ofThisBuild();
    }
}
