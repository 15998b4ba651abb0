package org.xinchuan.identifier;

/**
 * An administrator's request to see somebody's numbers in clear, which another has to approve.
 *
 * @param requestedBy the account
 * @param requestedAt the instant, in UTC
 * @param decidedAt when it was approved, in UTC; null while it waits
 */
public record RevealRequest(
        String id,
        String person,
        String name,
        Purpose purpose,
        String requestedBy,
        String requestedAt,
        String decidedAt) {

    /** Why numbers are looked at; a closed list, for it goes into the record of changes. */
    public enum Purpose {
        /** To reach the person. */
        CONTACT,
        /** To tell the person from another. */
        VERIFY_IDENTITY,
        /** For a certificate or an application of the person's. */
        CERTIFICATE,
        /** As the law demands. */
        LEGAL_DUTY
    }
}
