package org.xinchuan.erasure;

import org.xinchuan.standard.Faults;

/** Why somebody asks for an erasure, or why it is refused; it is erased with the rest. */
public record Reason(String reason) {

    private static final int LONGEST = 500;

    public Reason {
        new Faults()
                .required("reason", reason)
                .add(
                        reason != null && reason.length() > LONGEST,
                        "reason",
                        "REASON_TOO_LONG",
                        "理由不得超过 " + LONGEST + " 个字",
                        "at most " + LONGEST + " characters")
                .orThrow();
    }
}
