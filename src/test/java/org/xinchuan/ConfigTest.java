package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.Map;

/** To whose names a server answers, by where it listens and what it is told. */
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
}
