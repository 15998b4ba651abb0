package org.xinchuan;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Another process of the same class path, with what it says. */
final class ChildJvm implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 240;
    private static final String END = "(end of output)";

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> heard = new ArrayList<>();

    private ChildJvm(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    static ChildJvm start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@bin/jvm.options");
        command.add("-Xmx512m");
        // It is started to be stopped again: what the second compiler would do never pays.
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("XINCHUAN_START_CACHE", "off");
        builder.environment().remove("NEO4J_URI");
        builder.environment().put("XINCHUAN_ADMIN_TOKEN", Api.TOKEN);
        return new ChildJvm(builder.start());
    }

    private void listen() {
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(lines::add);
        } catch (IOException | RuntimeException e) {
            lines.add(e.toString());
        } finally {
            lines.add(END);
        }
    }

    /** Waits for the next line that contains a text. */
    String says(String text) throws InterruptedException {
        String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        while (line != null && !line.equals(END)) {
            heard.add(line);
            if (line.contains(text)) {
                return line;
            }
            line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        throw new AssertionError("not said: " + text + " in " + String.join("\n", heard));
    }

    /** Kills it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        ended();
    }

    /** Asks it to end as {@code kill} does. */
    void terminate() {
        // Process.destroy() would close our end of its output before it has said its last word.
        process.toHandle().destroy();
    }

    /** Waits for the end; the exit code. */
    int ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still running: " + String.join("\n", heard));
        }
        return process.exitValue();
    }

    /** Lets it read the end of its input. */
    void endInput() throws IOException {
        process.outputWriter().close();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
