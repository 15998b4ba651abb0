package org.xinchuan.access;

/** What somebody is to the system (TRUST.md §3.3). */
public enum Role {
    /** Anybody, signed in or not. */
    PUBLIC,
    /** Records for an enterprise. */
    RECORDER,
    /** Reads the people of an enterprise or group. */
    HR_VIEWER,
    /** Sees and records for the whole province. */
    PROV_ADMIN,
    /** Reads the record of changes and of who looked at whom. */
    AUDITOR,
    /** Runs the server; sees no personal data. */
    OPERATOR,
    /** The person that a record is about. */
    SUBJECT
}
