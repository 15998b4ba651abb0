package org.xinchuan.http;

/** A request as the web server received it. */
interface Incoming {

    String path();

    /** The query as it was sent, or null. */
    String rawQuery();

    /** The IP address of the sender. */
    String remoteAddress();

    /** The decoded variable part of the path. */
    String pathParameter(String name);

    /** The header's value, or null. */
    String header(String name);

    /**
     * The body.
     *
     * @throws Refused when it is larger than allowed or comes too slowly
     */
    byte[] body();

    /**
     * The form that the body is.
     *
     * @throws Refused when it is none or too large
     */
    Form form();
}
