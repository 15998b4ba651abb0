package org.xinchuan.ledger;

/**
 * Who acts, as the record keeps it.
 *
 * @param name of the account; never a person's name
 * @param role in which they act, such as {@code RECORDER}; several are joined by {@code +}
 * @param scope the code of the organisation they act for, joined likewise, or {@link #PROVINCE}
 */
public record Actor(String name, String role, String scope) {

    /** The scope of whoever acts for the whole province. */
    public static final String PROVINCE = "PROVINCE";

    /** The role of what happens from the command line or by the server itself. */
    public static final String SYSTEM = "SYSTEM";

    /** Somebody at the machine, or the server itself. */
    public static Actor system(String name) {
        return new Actor(name, SYSTEM, PROVINCE);
    }
}
