package org.xinchuan.http;

import org.xinchuan.access.Identity;

/**
 * Who a request was found to come from.
 *
 * @param account the name of the account, or null when it is nobody's
 * @param session a handle of the session that a cookie named, or null; not the cookie itself
 * @param setCookie what the answer tells the browser about its cookie, or null
 */
public record Admission(Identity identity, String account, String session, String setCookie) {

    /** Somebody who has not signed in. */
    public static final Admission PUBLIC = of(Identity.PUBLIC);

    /** Somebody who is known without an account. */
    public static Admission of(Identity identity) {
        return new Admission(identity, null, null, null);
    }

    /** Somebody who has not signed in, whose browser should forget a cookie. */
    public static Admission forgetting(String setCookie) {
        return new Admission(Identity.PUBLIC, null, null, setCookie);
    }
}
