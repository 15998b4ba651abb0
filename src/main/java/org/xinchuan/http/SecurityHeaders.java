package org.xinchuan.http;

import jakarta.servlet.http.HttpServletResponse;

import org.eclipse.jetty.ee10.servlet.ServletContextResponse;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

import java.util.List;
import java.util.Map;

/** The headers every answer carries: nothing from elsewhere, in nobody's frame. */
final class SecurityHeaders {

    static final String POLICY = "Content-Security-Policy";

    private static final String OWN =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    /** For the browsable description of the interface, which sets styles of its own. */
    static final String DOCS = OWN.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    /**
     * Beside {@link #ALL}, for answers by any name but this machine's own: by those, people come
     * over TLS or not at all, since browsers keep no session otherwise.
     */
    static final String TRANSPORT = "Strict-Transport-Security";

    static final String TLS_FOR_A_YEAR = "max-age=31536000; includeSubDomains";

    static final Map<String, String> ALL =
            Map.of(
                    POLICY,
                    OWN,
                    "X-Content-Type-Options",
                    "nosniff",
                    "Referrer-Policy",
                    "no-referrer",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Resource-Policy",
                    "same-origin",
                    "X-Frame-Options",
                    "DENY");

    /** The same, encoded once. */
    private static final List<HttpField> ENCODED =
            ALL.entrySet().stream()
                    .<HttpField>map(one -> new PreEncodedHttpField(one.getKey(), one.getValue()))
                    .toList();

    private SecurityHeaders() {}

    /** Puts them on an answer that has none of them yet. */
    static void on(HttpServletResponse response) {
        HttpFields.Mutable headers =
                ServletContextResponse.getServletContextResponse(response).getHeaders();
        ENCODED.forEach(headers::add);
    }
}
