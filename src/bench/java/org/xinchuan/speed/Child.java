package org.xinchuan.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Other processes of the same build and the same Java. */
public final class Child {

    private Child() {}

    /**
     * A command of Xinchuan, with the flags that its launcher gives but for the start cache.
     *
     * @param heap such as 768m
     */
    public static List<String> xinchuan(String heap, String... arguments) {
        return java(heap, "org.xinchuan.Main", arguments);
    }

    /** A class with a main method. */
    static List<String> java(String heap, String main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@bin/jvm.options");
        command.add("-Xmx" + heap);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    /** Runs a command to its end; what it says is in a file. */
    public static void run(Path log, List<String> command) throws IOException {
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            if (process.waitFor() != 0) {
                List<String> said = Files.readAllLines(log);
                throw new IOException(
                        String.join(" ", command.subList(command.size() - 3, command.size()))
                                + " failed: "
                                + said.subList(Math.max(0, said.size() - 20), said.size()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroy();
        }
    }
}
