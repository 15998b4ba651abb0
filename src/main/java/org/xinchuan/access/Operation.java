package org.xinchuan.access;

/**
 * What can be done, as the table of rights knows it. Every route of the interface names one; {@code
 * access.csv} has a row for each.
 */
public enum Operation {
    /** Signing in, asking who one is, whether the server is well. */
    SIGN_IN,
    /** What is public: studios, their leaders and namings, catalogues. */
    READ_PUBLIC,
    /** Which studios grew out of which, and the shape of lines of people. */
    WALK_LINEAGE,
    /** Figures that count nobody's name; small numbers of people are hidden from the public. */
    READ_STATISTICS,
    /** Reports that list people. */
    READ_REPORTS,
    SEARCH_PEOPLE,
    READ_PERSON,
    READ_PAIRINGS,
    /** Identity numbers and phones in clear. */
    REVEAL_IDENTIFIERS,
    /** Agreeing that another administrator sees them. */
    APPROVE_REVEAL,
    RECORD_PERSON,
    RECORD_PAIRING,
    /** Ending, extending, correcting and voiding pairings; nothing is ever deleted. */
    CHANGE_PAIRING,
    /** Studios, their people, namings, origins and honours. */
    RECORD_STUDIO,
    /** Agreeing to what touches one's own side, and seeing what one sent. */
    REVIEW,
    /** Saying that a fact is wrong. */
    DISPUTE,
    IMPORT,
    EXPORT,
    SET_CONSENT,
    /** Asking for an erasure, on which another decides. */
    REQUEST_ERASURE,
    ERASE_PERSON,
    MERGE_PEOPLE,
    EDIT_ORGANISATIONS,
    GRANT_ROLES,
    /** The record of changes. */
    READ_CHANGES,
    /** The record of who was shown whose personal data. */
    READ_DISCLOSURES,
    /** Whether both records are whole. */
    VERIFY_RECORD,
    /** One's own password and tokens. */
    OWN_ACCOUNT,
    /** Health in detail, metrics, backup. */
    OPERATE
}
