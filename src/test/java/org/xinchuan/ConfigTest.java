package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the environment says: to whose names a server answers, and where secrets stand. */
final class ConfigTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, , , true",
        "localhost, , , true",
        "::1, , , true",
        "127.0.0.1, , https://xinchuan.example, false",
        "127.0.0.1, only-for-tests-0123456789abcdef0, , false",
        "0.0.0.0, , , false",
        "10.0.0.7, , , false",
    })
    void answersToTheNamesOfThisMachineAloneUnlessItIsReachedByOthers(
            String host, String token, String publicUrl, boolean alone) {
        Map<String, String> environment = new HashMap<>();
        if (token != null) {
            environment.put("XINCHUAN_ADMIN_TOKEN", token);
        }
        if (publicUrl != null) {
            environment.put("XINCHUAN_PUBLIC_URL", publicUrl);
        }
        assertThat(Config.from(environment).thisMachineOnly(host)).isEqualTo(alone);
    }

    /** A vault or the system's credentials put them there. */
    @Test
    void everySecretMayStandInAFile(@TempDir Path folder) throws IOException {
        String secret = "only-for-tests-0123456789abcdef0";
        Path file = Files.writeString(folder.resolve("secret"), secret + "\n");
        Map<String, String> environment = new HashMap<>();
        environment.put("NEO4J_URI", "bolt://localhost");
        for (String name : List.of("NEO4J_PASSWORD", "XINCHUAN_ADMIN_TOKEN", "XINCHUAN_TOKEN")) {
            environment.put(name + "_FILE", file.toString());
        }
        Config config = Config.from(environment);

        assertThat(config.remote().orElseThrow().password()).isEqualTo(secret);
        assertThat(config.adminToken()).hasValue(secret);
        assertThat(config.token()).hasValue(secret);

        environment.put("NEO4J_PASSWORD", "other-words");
        assertThatThrownBy(() -> Config.from(environment))
                .hasMessage("Of NEO4J_PASSWORD and NEO4J_PASSWORD_FILE set one.");
        Files.writeString(file, "\n");
        assertThatThrownBy(() -> Config.from(Map.of("XINCHUAN_TOKEN_FILE", file.toString())))
                .hasMessage("XINCHUAN_TOKEN_FILE names an empty file.");
        Files.delete(file);
        assertThatThrownBy(() -> Config.from(Map.of("XINCHUAN_TOKEN_FILE", file.toString())))
                .hasMessage("XINCHUAN_TOKEN_FILE names a file that cannot be read.");
    }
}
