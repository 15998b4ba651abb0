package org.xinchuan;

import org.xinchuan.exchange.ImportOutcome;
import org.xinchuan.exchange.NoticeLines;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Takes a folder of the interchange format in, on a data directory or through a server. */
@Command(name = "import", description = "导入交换格式文件夹 · import a folder of the interchange format")
final class ImportCommand implements Callable<Integer> {

    private static final String ACTOR = "local";

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "文件夹 · the folder")
    private Path folder;

    @Mixin private Main.ServerOption server;
    @Mixin private Main.DataOption data;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is not a folder.");
        }
        Config config = Config.fromEnvironment();
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter out = spec.commandLine().getOut();
        try (TerminalProgress progress = TerminalProgress.on(err)) {
            if (server.url() != null) {
                return new ServerExchange(server.url(), config, out, err)
                        .importFolder(folder, progress);
            }
            Main.starting(err);
            try (Application application =
                    Application.open(
                            config, data.folder(), Optional.empty(), Clock.systemDefaultZone())) {
                ImportOutcome outcome = application.imports().run(folder, ACTOR, progress);
                progress.end();
                return told(outcome, config.language(), out, err);
            }
        }
    }

    private static int told(
            ImportOutcome outcome, String language, PrintWriter out, PrintWriter err) {
        new NoticeLines(outcome.notices()).in(language).forEach(err::println);
        return switch (outcome) {
            case ImportOutcome.Applied applied -> {
                applied.counts()
                        .forEach(
                                count ->
                                        out.println(
                                                line(
                                                        count.file(),
                                                        count.rows(),
                                                        count.added(),
                                                        count.changed())));
                yield 0;
            }
            case ImportOutcome.Refused refused -> {
                err.println("有行被拒绝，什么都没有写入 · rows were refused, nothing was written");
                yield Main.REFUSED;
            }
            case ImportOutcome.Busy busy -> {
                err.println("另有导入或写入在进行，请稍后再试 · another import or writer is at work, try later");
                yield Main.COULD_NOT_RUN;
            }
        };
    }

    /** What became of the rows of a file. */
    static String line(String file, int rows, int added, int changed) {
        return "%-20s %,9d rows: %,d new, %,d changed, %,d unchanged"
                .formatted(file, rows, added, changed, rows - added - changed);
    }
}
