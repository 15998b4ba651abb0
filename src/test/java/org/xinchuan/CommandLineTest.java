package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Exit codes and sentences of the command line, and what a kill leaves behind. */
@BesideOthers
final class CommandLineTest {

    private static final int WRITERS = 4;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 60;

    @TempDir private Path folder;

    /** How a command ended. */
    private record Ended(int code, String out, String err) {}

    @Test
    void tellsEveryCommand() {
        Ended ended = run("--help");

        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains(
                        "demo",
                        "serve",
                        "import",
                        "export",
                        "template",
                        "check",
                        "one-time-password",
                        "backup",
                        "restore");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nonsense", "serve --nonsense", "sing", "import", "serve --port x"})
    void endsWithTwoWhenUsedWrongly(String line) {
        Ended ended = run(line.split(" "));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("Usage: ");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void showsTheDemoToThisMachineAloneUnlessThereIsAToken() {
        Ended ended = run("demo", "--host", "0.0.0.0", "--data", folder.resolve("d").toString());

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err().lines())
                .containsExactly(
                        "demo --host 0.0.0.0 needs XINCHUAN_ADMIN_TOKEN: everybody knows the demo's"
                                + " passwords.");
        assertThat(folder.resolve("d")).doesNotExist();
    }

    @Test
    void servesOthersOnlyWhereTlsIsSaidToBeInFront() {
        Ended ended = run("serve", "--host", "0.0.0.0", "--data", folder.resolve("d").toString());

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("--host 0.0.0.0", "XINCHUAN_PROXIES");
        assertThat(folder.resolve("d")).doesNotExist();
    }

    @Test
    void endsWithThreeWhenTheDataCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        Ended ended = run("export", folder.resolve("out").toString(), "--data", file.toString());

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err().lines().toList().getLast())
                .isEqualTo("The data directory " + file + " cannot be made.");
    }

    @Test
    void endsWithOneWhenRowsAreRefusedAndNamesThem() throws IOException {
        Path bad = Files.createDirectory(folder.resolve("bad"));
        Files.writeString(bad.resolve("people.csv"), "id,name,birthYear\nP1,沈砚秋,maybe\n");

        String data = NewStore.in(folder.resolve("data")).toString();

        Ended ended = run("import", bad.toString(), "--data", data);

        assertThat(ended.code()).as(ended.err()).isEqualTo(1);
        assertThat(ended.err()).contains("people.csv", "2", "birthYear", "nothing was written");
    }

    @Test
    void takesAWorkbookInWithTheSameChecksAndGivesItBackMarked() throws IOException {
        String data = folder.resolve("data").toString();
        Path marked = folder.resolve("marked.xlsx");
        Path register = folder.resolve("台账.csv");
        Files.writeString(register, "师傅,徒弟,签订日期\n张师,李徒,2023.13\n张师,王徒,2023.9\n");

        Ended refused =
                run("import", register.toString(), "--data", data, "--marked", marked.toString());

        assertThat(refused.code()).as(refused.err()).isEqualTo(1);
        assertThat(refused.err()).contains("台账.csv!", ":2 C (签订日期)", ":3 B (徒弟)");
        assertThat(refused.err()).contains("nothing was written");
        assertThat(marked).isNotEmptyFile();

        Ended applied =
                run(
                        "import",
                        register.toString(),
                        "--data",
                        data,
                        "--create-missing",
                        "--good-rows");

        assertThat(applied.code()).as(applied.err()).isEqualTo(0);
        assertThat(applied.out()).containsPattern("pairings.csv +1 rows: 1 new");
    }

    @Test
    void losesNothingAcknowledgedWhenKilled() throws Exception {
        Path data = NewStore.in(folder.resolve("data"));
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        try (ChildJvm serving = serve(data);
                Api api = new Api(portOfANewStore(serving))) {
            Ended second =
                    run("export", folder.resolve("out").toString(), "--data", data.toString());
            assertThat(second.code()).isEqualTo(3);
            assertThat(second.err().lines().toList().getLast())
                    .isEqualTo("The data directory " + data + " is in use by another process.");
            writeUntilKilled(serving, api, acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);

        try (ChildJvm serving = serve(data);
                Api api = new Api(port(serving))) {
            for (String id : acknowledged) {
                api.get("/people/" + id).with(200);
            }
            serving.terminate();
            serving.says("stopping");
            serving.ended();
        }
        Ended checked = run("check", "--data", data.toString());
        assertThat(checked.code()).as(checked.out() + checked.err()).isZero();

        Ended again = run("one-time-password", "--data", data.toString());
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.err())
                .containsPattern(
                        "one-time password, shown this once: [a-z2-9]{5}(-[a-z2-9]{5}){5}");
    }

    private static void writeUntilKilled(ChildJvm serving, Api api, Queue<String> acknowledged)
            throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_THE_KILL);
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "W" + writer + "-";
                writers.execute(() -> writeOn(api, name, acknowledged, enough));
            }
            enough.await();
            serving.kill();
        }
    }

    private static void writeOn(
            Api api, String name, Queue<String> acknowledged, CountDownLatch enough) {
        try {
            for (int i = 0; true; i++) {
                String id = name + i;
                api.post("/people", "{'id':'" + id + "','name':'甲乙'}").with(201);
                acknowledged.add(id);
                enough.countDown();
            }
        } catch (UncheckedIOException killed) {
            // The server is gone in the middle of a write: that one was not acknowledged.
            return;
        }
    }

    private static ChildJvm serve(Path data) throws IOException {
        return ChildJvm.start(Main.class, "serve", "--data", data.toString(), "--port", "0");
    }

    /** A new store has an administrator, whose password is said once. */
    private static int portOfANewStore(ChildJvm serving) throws InterruptedException {
        assertThat(serving.says("one-time password")).matches(".*: [a-z2-9]{5}(-[a-z2-9]{5}){5}");
        return port(serving);
    }

    private static int port(ChildJvm serving) throws InterruptedException {
        String address = serving.says("ready: http://");
        return Integer.parseInt(address.replaceAll(".*:(\\d+)/.*", "$1"));
    }

    private static Ended run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line =
                Main.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true));
        int code = line.execute(arguments);
        return new Ended(code, out.toString(), err.toString());
    }
}
