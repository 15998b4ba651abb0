package org.xinchuan;

import org.xinchuan.backup.RestoreOutcome;
import org.xinchuan.backup.Restores;
import org.xinchuan.ledger.Anchors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;

/** Puts a backup into a data directory that no server has open. */
@Command(
        name = "restore",
        description = "从备份文件恢复 · verify a backup and put it into a data directory")
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "备份文件 · the backup")
    private Path file;

    @Mixin private Main.DataOption data;

    @Option(
            names = "--replace",
            description = "替换已有数据，校验后才删除 · replace the store that is there, deleted only after")
    private boolean replace;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Config config = Config.fromEnvironment();
        Restores restores = new Restores(BackupCommand.stores(config));
        return switch (restores.restore(file, data.folder(), replace)) {
            case RestoreOutcome.Restored restored -> {
                String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
                Anchors anchors = config.anchors(data.folder());
                anchors.restored(Anchors.Chain.CHANGES, restored.head(), now);
                anchors.restored(Anchors.Chain.DISCLOSURES, restored.disclosures(), now);
                spec.commandLine()
                        .getOut()
                        .printf("%s: %,d changes%n", data.folder(), restored.head().sequence());
                yield 0;
            }
            case RestoreOutcome.Refused refused -> {
                spec.commandLine().getErr().println(refused.sentence().in(config.language()));
                yield Main.REFUSED;
            }
        };
    }
}
