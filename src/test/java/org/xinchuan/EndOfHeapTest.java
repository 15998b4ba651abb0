package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server that has used up its heap ends so that systemd starts it again. */
final class EndOfHeapTest {

    private static final String PREVENTING = "RestartPreventExitStatus=";

    @Test
    void whoHasNoHeapLeftIsStartedAgain() throws Exception {
        List<String> preventing =
                Files.readAllLines(Path.of("packaging/xinchuan.service")).stream()
                        .filter(line -> line.startsWith(PREVENTING))
                        .flatMap(
                                line ->
                                        List.of(line.substring(PREVENTING.length()).split(" "))
                                                .stream())
                        .toList();
        try (ChildJvm child = ChildJvm.start(EndOfHeapTest.class)) {
            assertThat(preventing).contains("3").doesNotContain("" + child.ended());
            assertThat(child.ended()).isNotZero();
        }
    }

    /** Wants four times the heap that it has. */
    public static void main(String[] arguments) {
        System.out.println(new long[1 << 28].length);
    }
}
