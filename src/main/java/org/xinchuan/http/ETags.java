package org.xinchuan.http;

/** Entity tags: strong, made of a record's revision (RFC 9110 §8.8.3). */
public final class ETags {

    private ETags() {}

    /** The tag of a record at a revision. */
    public static String of(long revision) {
        return "\"" + revision + "\"";
    }

    /** Strong comparison of RFC 9110 §13.1.1: weak tags never match, {@code *} matches anything. */
    static boolean matches(String header, String etag) {
        for (String candidate : header.split(",")) {
            String tag = candidate.strip();
            if (tag.equals("*") || tag.equals(etag)) {
                return true;
            }
        }
        return false;
    }

    /** Weak comparison, for If-None-Match: the mark W/ does not count. */
    static boolean matchesWeakly(String header, String etag) {
        return matches(header.replace("W/", ""), etag);
    }
}
