package org.xinchuan.http;

import io.javalin.http.Context;

import org.xinchuan.access.View;
import org.xinchuan.access.Views;
import org.xinchuan.ledger.MergedPeople;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Fault;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sends on who asks for a person by an id that was merged into another (docs/decisions/0040): 301
 * for what is read; what is to be written is refused with the id that stands for it now. Looked for
 * only where nobody was found, and told to nobody who may not do this to that person.
 */
final class Forwarding {

    private static final String PEOPLE = "/api/v1/people/";

    /** The variable of a path that names a merged id by intent. */
    private static final String BY_INTENT = "from";

    private static final int ABSENT = 404;
    private static final int MOVED = 301;

    private final Views views;

    Forwarding(Views views) {
        this.views = views;
    }

    /** What is answered in place of an answer of that status; empty for the answer itself. */
    Optional<Reply> instead(int status, Route route, View view, Context context) {
        if (status != ABSENT || !route.path().startsWith(PEOPLE)) {
            return Optional.empty();
        }
        Set<String> ids = new TreeSet<>();
        for (Route.PathParameter one : route.pathParameters()) {
            if (!one.name().equals(BY_INTENT)) {
                ids.add(context.pathParam(one.name()));
            }
        }
        Map<String, String> merged = views.merged(ids);
        if (merged.isEmpty() || !merged.values().stream().allMatch(id -> may(route, view, id))) {
            return Optional.empty();
        }
        return Optional.of(route.method().writes() ? refused(merged) : moved(merged, context));
    }

    private boolean may(Route route, View view, String id) {
        return route.about() == null || views.may(view, route.needs(), "person:" + id);
    }

    private static Reply moved(Map<String, String> merged, Context context) {
        StringBuilder path = new StringBuilder();
        for (String segment : context.req().getRequestURI().substring(1).split("/", -1)) {
            path.append('/').append(merged.getOrDefault(segment, segment));
        }
        String query = context.req().getQueryString();
        return Reply.of(MOVED, null).location(query == null ? path.toString() : path + "?" + query);
    }

    private static Reply refused(Map<String, String> merged) {
        Map.Entry<String, String> one = merged.entrySet().iterator().next();
        Bilingual says = MergedPeople.says(one.getKey(), one.getValue());
        return Reply.problem(
                Problems.conflict(new Fault("", MergedPeople.CODE, says))
                        .with("into", one.getValue()));
    }
}
