package org.xinchuan.http;

import java.util.Map;
import java.util.Optional;

/**
 * A request that is carried out later.
 *
 * @param operation of its route
 * @param variables of its path
 * @param json its body
 */
public record KeptRequest(
        String operation, String path, Map<String, String> variables, String json) {

    public KeptRequest {
        variables = Map.copyOf(variables);
    }

    /** The request of a call. */
    public static KeptRequest of(Call call) {
        Route route = call.route();
        return new KeptRequest(
                route.operation(),
                call.incoming().path(),
                route.variables(call.incoming()),
                call.body());
    }

    /** The approval under which a call is carried out; empty for what the caller sends. */
    public static Optional<Approval> approval(Call call) {
        return Optional.ofNullable(call.caller().approval());
    }

    /**
     * Carries it out.
     *
     * @param route of its operation
     * @param now the request of whoever lets it happen
     * @param approval null when it is the caller's own wish
     */
    public Reply carriedOut(Route route, Call now, Approval approval) {
        Incoming resent = new Resent(now.incoming(), path, variables, json);
        return route.handler().handle(new Call(route, resent, now.caller().under(approval)));
    }
}
