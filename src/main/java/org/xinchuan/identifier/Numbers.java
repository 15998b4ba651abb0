package org.xinchuan.identifier;

import org.xinchuan.standard.IdentityNumber;
import org.xinchuan.standard.PhoneNumber;

import java.util.Collection;

/**
 * The numbers of one person in clear; each may be null. Its text is masked.
 *
 * @param identityNumber 18 characters
 */
public record Numbers(String person, String identityNumber, String phone) {

    /** The same with some numbers of another person, by the names of the fields. */
    Numbers with(Numbers other, Collection<String> fields) {
        return new Numbers(
                person,
                fields.contains(Identifiers.IDENTITY_NUMBER)
                        ? other.identityNumber
                        : identityNumber,
                fields.contains(Identifiers.PHONE) ? other.phone : phone);
    }

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
