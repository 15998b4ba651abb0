package org.xinchuan;

import org.xinchuan.graph.StoreUnavailable;
import org.xinchuan.http.HttpServer;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.logging.LogManager;

/** The command line. Exit codes: 0 done, 1 refused or broken, 2 wrong usage, 3 could not run. */
@Command(
        name = "xinchuan",
        mixinStandardHelpOptions = true,
        description = "薪传 · 师徒传承与创新工作室图谱%nWho taught whom, which studio grew out of which.",
        subcommands = {})
public final class Main {

    private static final int COULD_NOT_RUN = 3;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

    @Spec private CommandSpec spec;

    private Main() {}

    /** Runs a command and ends the process with its code. */
    public static void main(String[] arguments) throws IOException {
        try (InputStream levels = Main.class.getResourceAsStream("/logging.properties")) {
            LogManager.getLogManager().readConfiguration(levels);
        }
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(
                        (fault, line, parsed) -> {
                            if (fault instanceof StoreUnavailable
                                    || fault instanceof IllegalArgumentException
                                    || fault instanceof IOException) {
                                line.getErr().println(fault.getMessage());
                                return COULD_NOT_RUN;
                            }
                            throw fault;
                        });
    }

    /** Where the data are; a remote store is chosen by the environment. */
    static final class DataOption {
        @Option(
                names = "--data",
                paramLabel = "DIR",
                defaultValue = "data",
                description = "数据目录，可不存在 · data directory (default: ./data)")
        private Path folder;
    }

    /** Where the server listens. */
    static final class ListenOptions {
        @Option(
                names = "--port",
                paramLabel = "N",
                defaultValue = "7070",
                description = "端口 · port (default: 7070)")
        private int port;

        @Option(
                names = "--host",
                paramLabel = "ADDR",
                defaultValue = "127.0.0.1",
                description = "监听地址 · address (default: this machine alone)")
        private String host;
    }

    @Command(name = "serve", description = "启动服务 · start the server")
    int serve(@Mixin DataOption data, @Mixin ListenOptions listen) throws Exception {
        return run(data.folder, listen);
    }

    private int run(Path data, ListenOptions listen) throws Exception {
        Config config = Config.fromEnvironment();
        if (config.adminToken().isEmpty() && !LOOPBACK.contains(listen.host)) {
            throw new IllegalArgumentException(
                    "--host "
                            + listen.host
                            + " needs XINCHUAN_ADMIN_TOKEN; without it only 127.0.0.1 is served.");
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println("启动图数据库 · starting the graph store");
        try (Application application = Application.open(config, data, Clock.systemDefaultZone());
                HttpServer server = application.serve(listen.host, listen.port, config)) {
            err.println("http://" + listen.host + ":" + server.port());
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            stopped.await();
        }
        return 0;
    }
}
