package org.xinchuan.sheet;

import org.xinchuan.standard.Bilingual;

/**
 * A file that is not read: it is none of those that are, is damaged, or is made to do harm. It is
 * thrown since rows are read long after the file was opened; whoever takes files from people turns
 * it into a refusal.
 */
public final class SheetFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Bilingual said;

    SheetFault(String code, String zh, String en) {
        super(code + ": " + en);
        this.code = code;
        this.said = new Bilingual(zh, en);
    }

    SheetFault(String code, String zh, String en, Throwable cause) {
        this(code, zh, en);
        initCause(cause);
    }

    /** A stable name such as {@code ZIP_BOMB}. */
    public String code() {
        return code;
    }

    /** What is wrong and what to do. */
    public Bilingual message() {
        return said;
    }
}
