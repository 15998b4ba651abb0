package org.xinchuan.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.standard.IdentityNumber;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

/** What is sealed opens for whom and for what it was sealed, and in no other way. */
final class VaultTest {

    private static final String NUMBER = "11010519491231002X";

    @TempDir private Path folder;

    @Test
    void opensWhatItSealedAndNothingThatWasAlteredOrMoved() throws IOException {
        Vault vault = vault("keys");
        Vault.PersonKey mine = vault.fresh("P1");
        String sealed = mine.seal("identityNumber", NUMBER);

        assertThat(vault.of("P1", mine.sealed()).open("identityNumber", sealed)).isEqualTo(NUMBER);
        assertThat(mine.open("identityNumber", null)).isNull();
        assertThat(mine.seal("identityNumber", NUMBER)).isNotEqualTo(sealed);

        refuses(() -> mine.open("phone", sealed));
        refuses(() -> vault.of("P2", mine.sealed()));
        refuses(() -> vault.fresh("P1").open("identityNumber", sealed));
        byte[] bytes = Base64.getDecoder().decode(sealed);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= 1;
            String altered = Base64.getEncoder().encodeToString(bytes);
            refuses(() -> mine.open("identityNumber", altered));
            bytes[i] ^= 1;
        }
    }

    @Test
    void otherKeysOpenNothingAndFindNobody() throws IOException {
        Vault vault = vault("keys");
        Vault other = vault("others");
        Vault.PersonKey key = vault.fresh("P1");

        refuses(() -> other.of("P1", key.sealed()));
        assertThat(other.hmac(new IdentityNumber(NUMBER)))
                .isNotEqualTo(vault.hmac(new IdentityNumber(NUMBER)));
        assertThat(other.fingerprint()).isNotEqualTo(vault.fingerprint());
        assertThat(new KeyFile(folder.resolve("keys")).read().fingerprint())
                .isEqualTo(vault.fingerprint());
    }

    @Test
    void theKeyFileIsItsOwnersAlone() throws IOException {
        Path file = folder.resolve("deep/keys");
        KeyFile keys = new KeyFile(file);
        keys.make();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(keys::make).isInstanceOf(IOException.class);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(keys::read)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The key file " + file + " may be read by others: chmod 600 it.");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file, "nothing\n");
        assertThatThrownBy(keys::read)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The key file " + file + " is damaged.");
    }

    private Vault vault(String name) throws IOException {
        KeyFile file = new KeyFile(folder.resolve(name));
        file.make();
        return file.read();
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable opening) {
        assertThatThrownBy(opening)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("was altered")
                .hasMessageNotContaining(NUMBER);
    }
}
