package org.xinchuan.mail;

/**
 * A letter. It names nobody and no record but by id: mail is read by more people than it is sent
 * to.
 *
 * @param to an address
 */
public record Letter(String to, String subject, String text) {

    /** Without the address. */
    @Override
    public String toString() {
        return "Letter[" + subject + "]";
    }
}
