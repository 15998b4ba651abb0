package org.xinchuan.ledger;

/** The newest link of a chain. */
public record Head(long sequence, String hash) {

    /** Of a chain that has no link yet. */
    static final Head NONE = new Head(0, "");
}
