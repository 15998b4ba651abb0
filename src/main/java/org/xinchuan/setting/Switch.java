package org.xinchuan.setting;

import java.util.Arrays;
import java.util.Optional;

/** What can be switched off; each is on until somebody does. */
public enum Switch {
    /** Rankings of people by influence. */
    PEOPLE_RANKING("peopleRanking");

    private final String key;

    Switch(String key) {
        this.key = key;
    }

    /** Its name in requests and answers. */
    public String key() {
        return key;
    }

    static Optional<Switch> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
