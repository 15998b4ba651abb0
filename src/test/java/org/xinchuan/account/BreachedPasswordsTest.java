package org.xinchuan.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Passwords are found in a list that somebody keeps on disk, and a file that is none is refused.
 */
final class BreachedPasswordsTest {

    private static final String ONE = "0000000000000000000000000000000000000001:1";
    private static final String TWO = "0000000000000000000000000000000000000002:2";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void findsEveryPasswordOfTheListAndNoOther(String end) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            lines.add(sha1("lost-" + i) + ":" + (long) Math.pow(10, i % 12));
        }
        lines.sort(null);
        for (int count : new int[] {1, 2, 3, 63, 64, 65, 1000}) {
            List<String> some = lines.subList(0, count);
            Path file = Files.writeString(folder.resolve("list"), String.join(end, some));
            try (BreachedPasswords list = BreachedPasswords.open(file)) {
                for (int i = 0; i < 1000; i++) {
                    String hash = sha1("lost-" + i);
                    boolean there = some.stream().anyMatch(line -> line.startsWith(hash));
                    assertThat(list.contains("lost-" + i))
                            .as("lost-%d of %d", i, count)
                            .isEqualTo(there);
                }
                assertThat(list.contains("kept-1")).isFalse();
            }
        }
    }

    @Test
    void aPasswordThatOthersHaveLostIsRefused() throws IOException {
        String lost = "我家门前有三棵歪脖子枣树";
        Path file = Files.writeString(folder.resolve("list"), sha1(lost) + ":3\n");
        try (BreachedPasswords list = BreachedPasswords.open(file)) {
            PasswordRules rules = new PasswordRules(Optional.of(list));

            assertThat(rules.fault("new", lost, "luru").orElseThrow().code())
                    .isEqualTo("PASSWORD_BREACHED");
            assertThat(rules.fault("new", lost + "。", "luru")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "password\n",
                "8846F7EAEE8FB117AD06BDD830B7586C:1\n",
                ONE + "\npassword:1\n",
                TWO + "\n" + ONE + "\n",
                ONE + "\n" + ONE + "\n",
                "0000000000000000000000000000000000000001\n"
            })
    void aFileThatIsNoSuchListIsRefusedByName(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("list"), text);

        assertThatThrownBy(() -> BreachedPasswords.open(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("XINCHUAN_BREACHED_PASSWORDS: " + file + " is no list");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> BreachedPasswords.open(folder.resolve("none")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none is no file that can be read");
    }

    private static String sha1(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
