package org.xinchuan.account;

/**
 * The cookie that names a session. Over TLS it belongs to this host and path alone; by the name of
 * this machine, where there is no TLS, browsers would not keep such a cookie.
 */
record SessionCookie(boolean plain) {

    private static final String NAME = "xinchuan";

    String set(String id) {
        return name() + "=" + id + attributes();
    }

    String clear() {
        return name() + "=; Max-Age=0" + attributes();
    }

    /** Its value in a Cookie header, or null. */
    String in(String header) {
        if (header != null) {
            for (String pair : header.split(";")) {
                int equals = pair.indexOf('=');
                if (equals > 0 && pair.substring(0, equals).strip().equals(name())) {
                    return pair.substring(equals + 1).strip();
                }
            }
        }
        return null;
    }

    private String name() {
        return plain ? NAME : "__Host-" + NAME;
    }

    private String attributes() {
        return "; Path=/; HttpOnly; SameSite=Lax" + (plain ? "" : "; Secure");
    }
}
