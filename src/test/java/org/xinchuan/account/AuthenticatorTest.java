package org.xinchuan.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Codes as RFC 6238, appendix B, has them: the last six of its eight digits. */
final class AuthenticatorTest {

    private static final String SECRET =
            Base32.toBase32String("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    private final Authenticator authenticator = new Authenticator();

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void areThoseOfTheStandardAndGoodForOneStepMore(long second, String code) {
        assertThat(authenticator.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
        for (int late : new int[] {-30, 0, 30}) {
            assertThat(authenticator.step(SECRET, code, Instant.ofEpochSecond(second + late)))
                    .hasValue(second / 30);
        }
        for (int late : new int[] {-60, 60}) {
            assertThat(authenticator.step(SECRET, code, Instant.ofEpochSecond(second + late)))
                    .isEmpty();
        }
    }
}
