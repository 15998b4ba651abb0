package org.xinchuan.http;

/**
 * What a request shows of who sends it; each header is null when it was not sent.
 *
 * @param method such as {@code GET}
 * @param address where it comes from, as an IP address
 * @param cookie the whole Cookie header
 * @param csrf the token that our own pages send with every write
 */
public record Credentials(
        String method,
        String path,
        String host,
        String address,
        String authorization,
        String cookie,
        String csrf) {

    /** The header in which our pages send the token. */
    public static final String CSRF_HEADER = "X-CSRF-Token";

    /** Whether the method may change something. */
    public boolean writes() {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS" -> false;
            default -> true;
        };
    }

    /**
     * Whether a calendar is asked for. The programs that subscribe to one know a name and a
     * password (RFC 7617), and most of them nothing else.
     */
    public boolean forCalendar() {
        return !writes() && isCalendar(path);
    }

    static boolean isCalendar(String path) {
        return path.endsWith(".ics");
    }

    /** Whether the server was called by a name that every machine has for itself. */
    public boolean byLoopbackName() {
        return Gate.isLoopback(host);
    }

    /** Without the values: they are secrets. */
    @Override
    public String toString() {
        return "Credentials[" + method + "]";
    }
}
