package org.xinchuan.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/** What is kept of a password, and what is made where nobody chooses one. */
final class SecretsTest {

    private final PasswordHashes hashes = new PasswordHashes();

    @AfterEach
    void end() {
        hashes.close();
    }

    @Test
    void argon2idWithTheParametersOfOwaspAndASaltOfItsOwn() {
        String one = hashes.of("correct horse battery");
        String other = hashes.of("correct horse battery");

        assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(one).isNotEqualTo(other);
        assertThat(one.split("\\$")[4]).isNotEqualTo(other.split("\\$")[4]).hasSize(22);
        assertThat(one.split("\\$")[5]).hasSize(43);
    }

    @Test
    void whatNobodyMayGuessHasAtLeast128Bits() {
        assertThat(Secrets.random()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(Secrets.random());
        String password = Secrets.oneTimePassword();
        assertThat(password).matches("[a-z2-9]{5}(-[a-z2-9]{5}){5}");
        double bits = 30 * Math.log(31) / Math.log(2);
        assertThat(bits).isGreaterThan(128);
        assertThat(new PasswordRules(Optional.empty()).fault("new", password, "admin")).isEmpty();
    }
}
