package org.xinchuan;

import org.xinchuan.account.DemoAccount;
import org.xinchuan.account.OneTimePasswords;
import org.xinchuan.exchange.Finding;
import org.xinchuan.exchange.Template;
import org.xinchuan.graph.StoreUnavailable;
import org.xinchuan.http.HttpServer;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.LogManager;

/** The command line. Exit codes: 0 done, 1 refused or broken, 2 wrong usage, 3 could not run. */
@Command(
        name = "xinchuan",
        mixinStandardHelpOptions = true,
        description = "薪传 · 师徒传承与创新工作室图谱%nWho taught whom, which studio grew out of which.",
        subcommands = {
            BackupCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            OneTimePasswordCommand.class,
            RestoreCommand.class,
            CommandLine.HelpCommand.class,
            StartCacheTraining.class
        })
public final class Main {

    static final int REFUSED = 1;
    static final int COULD_NOT_RUN = 3;

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

        Path folder() {
            return folder;
        }
    }

    /** A server that runs, in place of a data directory. */
    static final class ServerOption {
        @Option(
                names = "--server",
                paramLabel = "URL",
                description =
                        "通过正在运行的服务，令牌取自 XINCHUAN_TOKEN · through a running server, with the"
                                + " token XINCHUAN_TOKEN")
        private String url;

        /** Its address, or null. */
        String url() {
            return url;
        }
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

        @Option(
                names = "--reports",
                paramLabel = "DIR",
                description = "自己的报表文件夹 · a folder of reports of one's own")
        private Path reports;
    }

    @Command(name = "demo", description = "演示：内置图数据库与演示集团 · the demo group on an embedded graph")
    int demo(@Mixin DataOption data, @Mixin ListenOptions listen) throws Exception {
        return run(data.folder, listen, true);
    }

    @Command(name = "serve", description = "启动服务 · start the server")
    int serve(@Mixin DataOption data, @Mixin ListenOptions listen) throws Exception {
        return run(data.folder, listen, false);
    }

    @Command(
            name = "template",
            description = "写出各文件的表头和一行示例 · write every file with its header and one row")
    int template(@Parameters(paramLabel = "FOLDER", description = "文件夹 · the folder") Path folder)
            throws IOException {
        Template.writeTo(folder);
        spec.commandLine().getOut().println(folder);
        return 0;
    }

    @Command(
            name = "check",
            description = "核对变更链与图中各项约束 · verify the chain of changes and every invariant")
    int check(@Mixin DataOption data) throws IOException {
        Config config = Config.fromEnvironment();
        try (Application application = open(config, data.folder, Optional.empty())) {
            List<Finding> findings = application.check();
            findings.forEach(
                    finding ->
                            spec.commandLine().getOut().println(finding.text(config.language())));
            say(
                    findings.isEmpty()
                            ? "没有发现问题 · nothing is broken"
                            : findings.size() + " 处有问题 · broken");
            return findings.isEmpty() ? 0 : REFUSED;
        }
    }

    private int run(Path data, ListenOptions listen, boolean demo) throws Exception {
        Config config = Config.fromEnvironment();
        if (demo && config.adminToken().isEmpty() && !Network.isThisMachine(listen.host)) {
            throw new IllegalArgumentException(
                    "demo --host "
                            + listen.host
                            + " needs XINCHUAN_ADMIN_TOKEN: everybody knows the demo's passwords.");
        }
        config.network().listenOn(listen.host);
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    stopped.countDown();
                                    await(closed);
                                }));
        try (Application application =
                open(config, data, Optional.ofNullable(listen.reports).or(config::reports))) {
            if (demo) {
                try (TerminalProgress progress = TerminalProgress.on(spec.commandLine().getErr())) {
                    application.shipped().demo(progress);
                }
                DemoAccounts.all().forEach(this::sayAccount);
            } else {
                application.oneTimePasswords().first().ifPresent(this::sayFirst);
            }
            try (HttpServer server =
                            demo
                                    ? application.serveDemo(listen.host, listen.port, config)
                                    : application.serve(listen.host, listen.port, config);
                    StartCache cache = StartCache.of(config)) {
                server.afterFirstAnswer(cache::make);
                say("薪传已就绪 · ready: http://" + shown(listen.host) + ":" + server.port() + "/");
                await(stopped);
                say("正在停止 · stopping");
            }
        } finally {
            closed.countDown();
        }
        return 0;
    }

    private Application open(Config config, Path data, Optional<Path> reports) throws IOException {
        starting(spec.commandLine().getErr());
        return Application.open(config, data, reports, Clock.systemDefaultZone());
    }

    /** Said before what takes seconds. */
    static void starting(PrintWriter err) {
        err.println("启动图数据库 · starting the graph store");
        err.flush();
    }

    private void sayAccount(DemoAccount account) {
        say("  " + account.name() + " / " + account.password() + "  " + account.title().zh());
    }

    private void sayFirst(OneTimePasswords.Told told) {
        say("首个管理员 · first administrator: " + OneTimePasswords.FIRST);
        OneTimePasswordCommand.tell(spec.commandLine().getErr(), told);
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }

    private static String shown(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
