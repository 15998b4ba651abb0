package org.xinchuan.sheet;

/** How the letters of a CSV file are written. */
public enum TextEncoding {
    UTF_8,
    /** With the byte order mark that Excel wants. */
    UTF_8_WITH_MARK,
    /** As Excel in Chinese writes a CSV without being asked for UTF-8. */
    GB18030
}
