package org.xinchuan.ledger;

/** A link of a chain. */
interface Link {

    long sequence();

    /** SHA-256 in hexadecimal over the hash of the link before it and everything this one says. */
    String hash();

    /** Whether this link follows a link with that hash, with nothing altered. */
    boolean follows(String previousHash);
}
