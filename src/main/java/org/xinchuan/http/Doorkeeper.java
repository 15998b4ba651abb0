package org.xinchuan.http;

import org.xinchuan.access.Identity;

/** Tells who sends a request, before anything is answered. Asked at every request, so quick. */
@FunctionalInterface
public interface Doorkeeper {

    /**
     * Who it is.
     *
     * @throws Refused when what the request shows is wrong, expired or not enough
     */
    Admission admit(Credentials credentials);

    /** For a server without accounts: everybody is the administrator of this machine. */
    static Doorkeeper ofThisMachine() {
        Admission local = Admission.of(Identity.administrator("local"));
        return credentials -> local;
    }
}
