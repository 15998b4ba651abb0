package org.xinchuan.account.openid;

/** A sign-in at the provider that came to nothing. */
public final class NotSignedIn extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /**
     * @param why for the log of the operator, without names or secrets
     */
    public NotSignedIn(Reason reason, String why) {
        super(why);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
