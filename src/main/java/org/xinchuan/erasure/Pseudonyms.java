package org.xinchuan.erasure;

import java.security.SecureRandom;

/** Names for those who have none any more. */
final class Pseudonyms {

    /** Without I and O, which are read as digits. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 8;

    private final SecureRandom random = new SecureRandom();

    /** A fresh one; eight letters of 24 are enough for nobody ever to have that of another. */
    String next() {
        StringBuilder name = new StringBuilder("已注销-");
        for (int i = 0; i < LENGTH; i++) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return name.toString();
    }
}
