package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.demo.DemoGroup;
import org.xinchuan.demo.DemoRegister;
import org.xinchuan.demo.FaultyRegister;
import org.xinchuan.exchange.Exports;
import org.xinchuan.exchange.Progress;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.sheet.MarkedFile;
import org.xinchuan.sheet.Rows;
import org.xinchuan.sheet.SheetFile;

import picocli.CommandLine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Import and export through a server that runs. */
@ExtendWith(TestGraph.class)
final class ServerExchangeTest {

    @TempDir private Path folder;
    private Running running;

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void start(Graph graph, Store store) throws IOException {
        Application application = Application.on(store, graph, Running.CLOCK);
        application.shipped().seeds();
        running = Running.on(application);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void checksARegisterAndBringsItBackMarked(Graph graph) throws IOException {
        Path group = Files.createDirectory(folder.resolve("group"));
        DemoGroup.writeTo(group);
        importing(group);
        Path register = folder.resolve("台账.xlsx");
        try (OutputStream out = Files.newOutputStream(register)) {
            FaultyRegister.write(out);
        }
        Path marked = folder.resolve("marked.xlsx");

        Ended checked =
                importing(
                        register,
                        "--check",
                        "--unit",
                        DemoGroup.ORGANISATION,
                        "--marked",
                        marked.toString());

        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.err()).contains("台账.xlsx!导师带徒台账:10 P").contains("2022-03");
        try (SheetFile file = SheetFile.open(marked, "marked.xlsx");
                Rows rows = file.rows(0)) {
            List<String> texts = new ArrayList<>();
            rows.forEachRemaining(row -> row.cells().forEach(cell -> texts.add(cell.text())));
            assertThat(texts).anyMatch(MarkedFile::isHeader);
        }
        try (OutputStream out = Files.newOutputStream(register)) {
            DemoRegister.clean(out);
        }

        Ended applied = importing(register, "--unit", DemoGroup.ORGANISATION);

        assertThat(applied.code()).as(applied.err()).isZero();
        assertThat(applied.out()).containsPattern("pairings\\.csv +17 rows: 0 new, 0 changed");
    }

    @Test
    void importsTheDemoGroupAndAnswersFromItAtOnce(Graph graph) throws IOException {
        Path group = Files.createDirectory(folder.resolve("group"));
        DemoGroup.writeTo(group);

        Ended first = importing(group);

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).containsPattern("studios\\.csv +19 rows: 19 new");
        assertThat(
                        running.api()
                                .get("/studios/S01/descendants", "asOf", "2023-11-28")
                                .body()
                                .get("count")
                                .asInt())
                .isEqualTo(8);

        Ended second = importing(group);

        assertThat(second.code()).isZero();
        assertThat(second.out().lines())
                .isNotEmpty()
                .allMatch(l -> l.contains(": 0 new, 0 changed"));

        Path fetched = folder.resolve("fetched");
        Path written = folder.resolve("written");
        assertThat(exporting(fetched).code()).isZero();
        new Exports(graph).write(written, Progress.none());
        assertThat(names(fetched)).isEqualTo(names(written)).isNotEmpty();
        for (String name : names(written)) {
            assertThat(fetched.resolve(name)).hasSameBinaryContentAs(written.resolve(name));
        }
    }

    @Test
    void refusesRowsByFileAndLineAndWritesNothing() throws IOException {
        Path bad = Files.createDirectory(folder.resolve("bad"));
        Files.writeString(bad.resolve("people.csv"), "id,name,birthYear\nP1,沈砚秋,maybe\n");

        Ended ended = importing(bad);

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("people.csv:2 birthYear", "nothing was written");
        running.api().get("/people/P1").with(404);
    }

    @Test
    void saysWhereNoServerIs() throws IOException {
        int port = running.port();
        running.close();

        StringWriter err = new StringWriter();
        int code =
                Main.commandLine()
                        .setErr(new PrintWriter(err, true))
                        .execute("export", folder.resolve("out").toString(), "--server", url(port));

        assertThat(code).isEqualTo(3);
        assertThat(err.toString().strip())
                .isEqualTo("No server answers at http://127.0.0.1:" + port + ".");
        assertThatThrownBy(
                        () ->
                                new RunningServer(
                                        "ftp://x",
                                        Optional.empty(),
                                        Config.from(Map.of()).network(),
                                        "en"))
                .hasMessage("--server must be like http://127.0.0.1:7070, not ftp://x.");
    }

    @Test
    void refusesFormsThatAreNotWhatTheyShouldBe() {
        Api api = running.api();

        assertThat(api.post("/imports", "{}").code()).isEqualTo("NOT_FORM");
        api.form("/imports", "mode", "apply").refusedFor(400, "BAD_PARAMETER", "file");
        api.form("/imports", "file", "people.xlsx:x").refusedFor(400, "BAD_PARAMETER", "file");
        api.form("/imports", "mode", "maybe", "file", "people.csv:id,name")
                .refusedFor(400, "BAD_PARAMETER", "mode");
        api.form("/imports", "colour", "red", "file", "people.csv:id,name")
                .refusedFor(400, "BAD_PARAMETER", "colour");
        assertThat(api.get("/imports/none").code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void keepsWhatIsSentUnderNamesOfItsOwn() {
        Api api = running.api();

        for (String good : List.of("../../people.csv", "x/people.csv", "人".repeat(100) + ".zip")) {
            api.form("/imports", "mode", "check", "file", good + ":id,name\n").with(202);
        }
        for (String bad :
                List.of(
                        "..",
                        ".csv",
                        "人员.csv",
                        "a".repeat(61) + ".csv",
                        "a b.csv",
                        "people.csv.exe")) {
            api.form("/imports", "mode", "check", "file", bad + ":id,name\n")
                    .refusedFor(400, "BAD_PARAMETER", "file");
        }
    }

    private Ended importing(Path from) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        try (TerminalProgress progress = TerminalProgress.on(new PrintWriter(err, true))) {
            int code = through(out, err).importFolder(from, progress);
            return new Ended(code, out.toString(), err.toString());
        }
    }

    /** With the options of the command line. */
    private Ended importing(Path register, String... options) throws IOException {
        RegisterOption wanted = CommandLine.populateCommand(new RegisterOption(), options);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        try (TerminalProgress progress = TerminalProgress.on(new PrintWriter(err, true))) {
            int code =
                    through(out, err)
                            .importWorkbook(register, wanted.fields(), wanted.marked(), progress);
            return new Ended(code, out.toString(), err.toString());
        }
    }

    private Ended exporting(Path to) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        return new Ended(through(out, err).exportTo(to), out.toString(), err.toString());
    }

    private ServerExchange through(StringWriter out, StringWriter err) {
        return new ServerExchange(
                url(running.port()),
                Config.from(Map.of("XINCHUAN_TOKEN", Api.TOKEN)),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
