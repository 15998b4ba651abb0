package org.xinchuan.account;

/**
 * Whose account it is at a provider of sign-in.
 *
 * @param subject who it is at that issuer
 * @param title the name that the provider says, to show them by; for nothing else
 */
record Origin(String issuer, String subject, String title) {

    /** No account that is opened by hand has a name that begins so. */
    static final String PREFIX = "oidc-";

    /** The name of the account: stable, whoever is renamed, and says nothing of the person. */
    String account() {
        return PREFIX + Secrets.hash(issuer + "\n" + subject).substring(0, 32);
    }

    /** Without the name. */
    @Override
    public String toString() {
        return "Origin[" + account() + "]";
    }
}
