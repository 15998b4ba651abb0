package org.xinchuan.http;

import java.util.UUID;
import java.util.regex.Pattern;

/** The name of one request, the same in the answer, the log and the problem. */
final class RequestIds {

    static final String HEADER = "X-Request-Id";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private RequestIds() {}

    /** The caller's own when it is well formed, a new one otherwise. */
    static String of(String header) {
        return header != null && ACCEPTED.matcher(header).matches()
                ? header
                : UUID.randomUUID().toString();
    }
}
