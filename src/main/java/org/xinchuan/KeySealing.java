package org.xinchuan;

import org.xinchuan.account.Sealing;
import org.xinchuan.identifier.Identifiers;

/** Seals secrets of accounts with the key that the identifiers are sealed with. */
record KeySealing(Identifiers identifiers) implements Sealing {

    @Override
    public String seal(String account, String secret) {
        return identifiers.sealFor(account, secret);
    }

    @Override
    public String open(String account, String sealed) {
        return identifiers.openOf(account, sealed);
    }
}
