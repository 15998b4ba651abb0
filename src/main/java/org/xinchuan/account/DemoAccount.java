package org.xinchuan.account;

import org.xinchuan.access.Grant;
import org.xinchuan.standard.Bilingual;

import java.util.Set;

/**
 * An account to try the demo group with. It is in no store: it is there while the process runs as
 * {@code demo}, and its password is told to everybody.
 */
public record DemoAccount(String name, String password, Bilingual title, Set<Grant> grants) {

    public DemoAccount {
        grants = Set.copyOf(grants);
    }
}
