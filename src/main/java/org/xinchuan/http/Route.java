package org.xinchuan.http;

import org.xinchuan.access.Operation;
import org.xinchuan.standard.Bilingual;

import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One operation of the interface, as data: what is routed and what the OpenAPI document says are
 * the same value.
 *
 * @param path the template, such as {@code /api/v1/studios/{code}}
 * @param operation the operation's name in the document, unique
 * @param needs what the caller must be allowed to do
 * @param about the record in the path that it is done to, or null
 * @param discloses whether it shows personal data of the record, which is recorded before the
 *     answer leaves
 * @param takes the record of the request body, or null
 * @param form the fields of a form that come with a file, or null when it takes none
 * @param answers the record of the answer by status; {@code Void.class} means no body
 * @param forms media types the answer comes in beside JSON
 * @param anyQuery whether others say what the query has in it; it is then not read, but told as it
 *     is
 * @param needsMatch whether If-Match is demanded
 */
public record Route(
        Method method,
        String path,
        String operation,
        Bilingual says,
        Operation needs,
        About about,
        boolean discloses,
        List<PathParameter> pathParameters,
        List<Query> queries,
        Class<?> takes,
        List<Query> form,
        Map<Integer, Type> answers,
        List<String> forms,
        boolean anyQuery,
        boolean needsMatch,
        Handler handler) {

    /** A variable part of the path. */
    public record PathParameter(String name, Bilingual says) {}

    /**
     * A record that a path names.
     *
     * @param kind as the change record names it, such as {@code person}
     * @param says the same in words
     * @param variable the variable part of the path that has its key
     */
    public record About(String kind, Bilingual says, String variable) {}

    public Route {
        pathParameters = List.copyOf(pathParameters);
        queries = List.copyOf(queries);
        form = form == null ? null : List.copyOf(form);
        answers = Map.copyOf(answers);
        forms = List.copyOf(forms);
    }

    public static RouteBuilder get(String path, String operation) {
        return new RouteBuilder(Method.GET, path, operation);
    }

    public static RouteBuilder post(String path, String operation) {
        return new RouteBuilder(Method.POST, path, operation);
    }

    public static RouteBuilder patch(String path, String operation) {
        return new RouteBuilder(Method.PATCH, path, operation);
    }

    public static RouteBuilder put(String path, String operation) {
        return new RouteBuilder(Method.PUT, path, operation);
    }

    public static RouteBuilder delete(String path, String operation) {
        return new RouteBuilder(Method.DELETE, path, operation);
    }

    /** The values of the variable parts of a path. */
    Map<String, String> variables(Incoming incoming) {
        Map<String, String> values = new HashMap<>();
        pathParameters.forEach(one -> values.put(one.name(), incoming.pathParameter(one.name())));
        return values;
    }

    /** The parameter of that name, or null. */
    Query query(String name) {
        return named(name, queries);
    }

    /** The field of the form of that name, or null. */
    Query field(String name) {
        return named(name, form);
    }

    private static Query named(String name, List<Query> all) {
        for (Query query : all) {
            if (query.name().equals(name)) {
                return query;
            }
        }
        return null;
    }
}
