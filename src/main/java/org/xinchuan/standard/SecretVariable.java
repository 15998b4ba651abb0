package org.xinchuan.standard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A secret of the environment: in the variable itself or, better, in a file that the variable with
 * {@code _FILE} at its end names, where a vault or the system's credentials put it.
 */
public final class SecretVariable {

    private static final String FILE = "_FILE";

    private SecretVariable() {}

    /**
     * The secret, or nothing when neither variable is set.
     *
     * @throws IllegalArgumentException naming the variable when both are set, or when the file
     *     cannot be read or is empty; never with the secret
     */
    public static Optional<String> read(Map<String, String> environment, String name) {
        Optional<String> said = said(environment, name);
        Optional<String> file = said(environment, name + FILE);
        if (said.isPresent() && file.isPresent()) {
            throw new IllegalArgumentException("Of " + name + " and " + name + FILE + " set one.");
        }
        return file.map(path -> contents(name + FILE, path)).or(() -> said);
    }

    private static Optional<String> said(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static String contents(String name, String file) {
        try {
            String secret = Files.readString(Path.of(file)).strip();
            if (secret.isEmpty()) {
                throw new IllegalArgumentException(name + " names an empty file.");
            }
            return secret;
        } catch (IOException e) {
            throw new IllegalArgumentException(name + " names a file that cannot be read.", e);
        }
    }
}
