package org.xinchuan.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request that was kept, sent once more by somebody who may let it happen.
 *
 * @param now the request that lets it happen
 * @param variables of the kept request's path
 * @param json the kept body
 */
record Resent(Incoming now, String path, Map<String, String> variables, String json)
        implements Incoming {

    @Override
    public String rawQuery() {
        return null;
    }

    @Override
    public String remoteAddress() {
        return now.remoteAddress();
    }

    @Override
    public String pathParameter(String name) {
        return variables.get(name);
    }

    @Override
    public String header(String name) {
        return switch (name) {
            case "Content-Type" -> Reply.JSON;
            // The key is that of the request which lets this happen, perhaps beside others.
            case RequestHeaders.IDEMPOTENCY_KEY -> null;
            default -> now.header(name);
        };
    }

    @Override
    public byte[] body() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Form form() {
        throw new IllegalStateException("no form is kept");
    }
}
