package org.xinchuan.backup;

import org.xinchuan.standard.Bilingual;

/** A file that cannot be restored; the reason continues a sentence. */
final class NotABackup extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Bilingual reason;

    NotABackup(String zh, String en) {
        super(en);
        reason = new Bilingual(zh, en);
    }

    Bilingual reason() {
        return reason;
    }
}
