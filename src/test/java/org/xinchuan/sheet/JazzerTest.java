package org.xinchuan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.BesideOthers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Jazzer tries the readers for a short while, with what it learns of their code. Its agent puts
 * hooks into every class of its process, which for that is one of its own; {@code -Pfuzz} lets it
 * look for longer.
 */
@BesideOthers
class JazzerTest {

    private static final int RUNS = 100;

    @Test
    void findsNothing(@TempDir Path folder) throws IOException, InterruptedException {
        Path seeds = folder.resolve("seeds");
        SheetFuzz.main(new String[] {seeds.toString()});
        Path said = folder.resolve("said");
        Process jazzer =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "@bin/jvm.options",
                                        "-XX:+EnableDynamicAgentLoading",
                                        "-XX:TieredStopAtLevel=1",
                                        "-Xmx512m",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        "com.code_intelligence.jazzer.Jazzer",
                                        "--target_class=" + SheetFuzz.class.getName(),
                                        "--instrumentation_includes=org.xinchuan.sheet.**",
                                        "--reproducer_path=" + folder,
                                        "-artifact_prefix=" + folder + "/",
                                        "-runs=" + RUNS,
                                        "-seed=1",
                                        seeds.toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        try {
            assertThat(jazzer.waitFor())
                    .as(() -> Files.exists(said) ? said(said) : "it said nothing")
                    .isZero();
            assertThat(said(said)).contains("Done " + RUNS + " runs");
        } finally {
            jazzer.destroyForcibly();
        }
    }

    private static String said(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
