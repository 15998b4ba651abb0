package org.xinchuan.graph.embedded;

import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A new store would listen with the well-known password {@code neo4j} until it is changed. So it is
 * born with a random one that is thrown away at once: Neo4j reads its salted hash from {@code
 * auth.ini} when it makes the store, and the password in use is another, set after that.
 */
record FirstPassword(Path file) {

    static FirstPassword prepare(Path folder) {
        FirstPassword first = new FirstPassword(folder.resolve("data/dbms/auth.ini"));
        if (!Files.exists(folder.resolve("data/databases/system"))) {
            first.write();
        }
        return first;
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        var credential =
                SystemGraphCredential.createCredentialForPassword(
                        Passwords.random().getBytes(StandardCharsets.UTF_8), new SecureHasher());
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "neo4j:" + credential.serialize() + ":\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
