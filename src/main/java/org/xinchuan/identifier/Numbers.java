package org.xinchuan.identifier;

import org.xinchuan.standard.IdentityNumber;
import org.xinchuan.standard.PhoneNumber;

/**
 * The numbers of one person in clear; each may be null. Its text is masked.
 *
 * @param identityNumber 18 characters
 */
public record Numbers(String person, String identityNumber, String phone) {

    /** What may be shown of them: the last four characters, and the first three of a phone. */
    Masked masked() {
        return new Masked(
                person,
                identityNumber == null ? null : new IdentityNumber(identityNumber).masked(),
                phone == null ? null : new PhoneNumber(phone).masked());
    }

    /** The same masked. */
    public record Masked(String person, String identityNumber, String phone) {}

    @Override
    public String toString() {
        return masked().toString();
    }
}
