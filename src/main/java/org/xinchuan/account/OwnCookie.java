package org.xinchuan.account;

/**
 * A cookie of ours. Over TLS it belongs to this host and path alone; by the name of this machine,
 * where there is no TLS, browsers would not keep such a cookie.
 *
 * @param plain whether by the name of this machine
 */
record OwnCookie(String base, String rules, boolean plain) {

    /** Names a session. It is never sent with what begins at another site. */
    static OwnCookie session(boolean plain) {
        return new OwnCookie("xinchuan", "; SameSite=Strict", plain);
    }

    /**
     * Names a sign-in that is under way at a provider, whose site sends the browser back here: with
     * that one step it has to come along.
     */
    static OwnCookie signingIn(boolean plain) {
        return new OwnCookie("xinchuan-sign-in", "; Max-Age=600; SameSite=Lax", plain);
    }

    String set(String id) {
        return name() + "=" + id + attributes() + rules;
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
        return plain ? base : "__Host-" + base;
    }

    private String attributes() {
        return "; Path=/; HttpOnly" + (plain ? "" : "; Secure");
    }
}
