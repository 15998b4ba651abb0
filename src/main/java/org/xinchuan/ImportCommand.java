package org.xinchuan;

import org.xinchuan.exchange.ImportOutcome;
import org.xinchuan.exchange.NoticeLines;
import org.xinchuan.exchange.Progress;
import org.xinchuan.exchange.WorkbookImports;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Takes a folder of the interchange format or a register in Excel in, on a data directory or
 * through a server.
 */
@Command(
        name = "import",
        description =
                "导入交换格式文件夹，或导师带徒台账 · import a folder of the interchange format, or a register"
                        + " of pairings (.xlsx, .csv)")
final class ImportCommand implements Callable<Integer> {

    private static final String ACTOR = "local";

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER|FILE", description = "文件夹或台账 · the folder or the register")
    private Path path;

    @Mixin private RegisterOption register;

    @Mixin private Main.ServerOption server;
    @Mixin private Main.DataOption data;

    @Override
    public Integer call() throws IOException {
        boolean folder = Files.isDirectory(path);
        if (!folder && !Files.isRegularFile(path)) {
            throw new IllegalArgumentException(path + " is neither a folder nor a file.");
        }
        Config config = Config.fromEnvironment();
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter out = spec.commandLine().getOut();
        try (TerminalProgress progress = TerminalProgress.on(err)) {
            if (server.url() != null) {
                ServerExchange remote = new ServerExchange(server.url(), config, out, err);
                return folder
                        ? remote.importFolder(path, progress)
                        : remote.importWorkbook(
                                path, register.fields(), register.marked(), progress);
            }
            Main.starting(err);
            ImportOutcome outcome = here(config, folder, progress);
            progress.end();
            return told(outcome, config.language(), out, err);
        }
    }

    /** Into the data directory; only when the store is closed is all of it there. */
    private ImportOutcome here(Config config, boolean folder, Progress progress)
            throws IOException {
        try (Application application =
                Application.open(
                        config, data.folder(), Optional.empty(), Clock.systemDefaultZone())) {
            return folder
                    ? application.imports().founding().run(path, ACTOR, progress)
                    : workbook(application, config.language(), progress);
        }
    }

    private ImportOutcome workbook(Application application, String language, Progress progress)
            throws IOException {
        WorkbookImports.Done done =
                application
                        .workbooks()
                        .run(
                                path,
                                register.kind(),
                                register.wishes(),
                                register.check(),
                                register.goodRows(),
                                ACTOR,
                                progress);
        if (register.marked() != null) {
            try (OutputStream out = Files.newOutputStream(register.marked())) {
                done.mark(language, out);
            }
        }
        return done.outcome();
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
