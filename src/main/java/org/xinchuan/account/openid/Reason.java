package org.xinchuan.account.openid;

/** Why a sign-in at the provider came to nothing; the sign-in page has a text for each. */
public enum Reason {
    /** The provider does not answer, or answers what cannot be used. */
    NOT_REACHED,
    /** The return belongs to no sign-in that this browser began here a while ago. */
    NOT_BEGUN_HERE,
    /** The provider, or the person there, said no. */
    DECLINED,
    /** What the provider vouches for is not signed, made or meant as it has to be. */
    NOT_VOUCHED_FOR,
    /** No role that the configuration knows. */
    NO_ROLE,
    /** A role that holds for an organisation, and none is named. */
    NO_ORGANISATION,
    /** An organisation that is not recorded here. */
    ORGANISATION_UNKNOWN,
    /** An administrator has disabled the account. */
    DISABLED
}
