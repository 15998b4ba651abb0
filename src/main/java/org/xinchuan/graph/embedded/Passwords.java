package org.xinchuan.graph.embedded;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords that nobody chooses and nobody sees. */
final class Passwords {

    private static final int BYTES = 32;

    private Passwords() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
