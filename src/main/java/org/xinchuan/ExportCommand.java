package org.xinchuan;

import org.xinchuan.exchange.Exports;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Writes a folder of the interchange format, from a data directory or through a server. */
@Command(name = "export", description = "导出为交换格式文件夹 · export a folder of the interchange format")
final class ExportCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "文件夹 · the folder")
    private Path folder;

    @Mixin private Main.ServerOption server;
    @Mixin private Main.DataOption data;

    @Override
    public Integer call() throws IOException {
        Config config = Config.fromEnvironment();
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter out = spec.commandLine().getOut();
        if (server.url() != null) {
            return new ServerExchange(server.url(), config, out, err).exportTo(folder);
        }
        Main.starting(err);
        try (Application application =
                        Application.open(
                                config,
                                data.folder(),
                                Optional.empty(),
                                Clock.systemDefaultZone());
                TerminalProgress progress = TerminalProgress.on(err)) {
            long rows = new Exports(application.graph()).write(folder, progress);
            progress.end();
            out.println(folder + ": " + rows + " rows");
            return 0;
        }
    }
}
