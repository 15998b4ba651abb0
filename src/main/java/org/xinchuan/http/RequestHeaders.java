package org.xinchuan.http;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the headers of a request have to be like. */
final class RequestHeaders {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** What the caller looks at personal data for. */
    static final String PURPOSE = "X-Purpose";

    static final String JSON = "application/json";
    private static final String FORM = "multipart/form-data";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    /** {@code Prefer: wait=SECONDS} of RFC 7240, section 4.3. */
    private static final Pattern WAIT =
            Pattern.compile("(?:.*[,;\\s])?wait=(\\d{1,2})(?:[,;\\s].*)?");

    private RequestHeaders() {}

    /** How long the caller would rather wait for an answer; what says nothing of it is ignored. */
    static Optional<Duration> wait(String prefer) {
        Matcher matcher = WAIT.matcher(prefer == null ? "" : prefer);
        return matcher.matches()
                ? Optional.of(Duration.ofSeconds(Integer.parseInt(matcher.group(1))))
                : Optional.empty();
    }

    /**
     * Checks a write.
     *
     * @throws Refused with the first thing that is wrong
     */
    static void check(Route route, Incoming incoming) {
        String site = incoming.header("Sec-Fetch-Site");
        if (site == null ? !isOwnOrigin(incoming) : !OWN_SITE.contains(site)) {
            throw new Refused(Problems.crossSite());
        }
        String type = incoming.header("Content-Type");
        if (route.form() != null) {
            if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
                throw new Refused(Problems.notForm());
            }
        } else if ((route.takes() != null || type != null) && !isJson(route, type)) {
            throw new Refused(Problems.notJson());
        }
        String key = incoming.header(IDEMPOTENCY_KEY);
        if (key != null && !isVisibleAscii(key)) {
            throw new Refused(Problems.badHeader(badKey()));
        }
        if (route.needsMatch() && incoming.header("If-Match") == null) {
            throw new Refused(Problems.needsMatch());
        }
    }

    /**
     * The media type of the answer.
     *
     * @throws Refused 406 when none of the route's forms is acceptable
     */
    static String form(Route route, String accept) {
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        String best = null;
        double bestWeight = 0;
        for (String range : accept.split(",")) {
            String[] parts = range.strip().split("\\s*;\\s*");
            String form = formIn(route, parts[0].toLowerCase(Locale.ROOT));
            double weight = weight(parts);
            if (form != null && weight > bestWeight) {
                best = form;
                bestWeight = weight;
            }
        }
        if (best == null) {
            throw new Refused(Problems.notAcceptable());
        }
        return best;
    }

    private static String formIn(Route route, String range) {
        if (range.equals("*/*") || range.equals("application/*") || range.equals(JSON)) {
            return JSON;
        }
        for (String form : route.forms()) {
            if (range.equals(form) || range.equals(form.replaceAll("/.*", "/*"))) {
                return form;
            }
        }
        return null;
    }

    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].matches("q=[01](\\.\\d{0,3})?")) {
                return Double.parseDouble(parts[i].substring(2));
            }
        }
        return 1;
    }

    /** For browsers that do not say Sec-Fetch-Site: they say Origin with every write. */
    private static boolean isOwnOrigin(Incoming incoming) {
        String origin = incoming.header("Origin");
        String host = incoming.header("Host");
        return origin == null
                || origin.equalsIgnoreCase("http://" + host)
                || origin.equalsIgnoreCase("https://" + host);
    }

    private static boolean isJson(Route route, String header) {
        if (header == null) {
            return false;
        }
        String[] parts = header.toLowerCase(Locale.ROOT).split(";");
        String type = parts[0].strip();
        if (!type.equals(JSON) && !(route.method() == Method.PATCH && type.equals(MERGE_PATCH))) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "");
            if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVisibleAscii(String key) {
        return !key.isEmpty()
                && key.length() <= 255
                && key.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private static Problem.Error badKey() {
        return Problem.Error.header(
                IDEMPOTENCY_KEY,
                "BAD_HEADER",
                "Idempotency-Key 须为 1–255 个可见 ASCII 字符。",
                "Idempotency-Key must be 1–255 visible ASCII characters.");
    }
}
