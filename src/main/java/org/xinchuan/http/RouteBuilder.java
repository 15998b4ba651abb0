package org.xinchuan.http;

import org.xinchuan.access.Operation;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.table.Column;
import org.xinchuan.table.Csv;
import org.xinchuan.table.Xlsx;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Builds a {@link Route}; {@link #by} ends it and checks that nothing is left undescribed. */
public final class RouteBuilder {

    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)}");

    private final Method method;
    private final String path;
    private final String operation;
    private final List<Route.PathParameter> pathParameters = new ArrayList<>();
    private final List<Query> queries = new ArrayList<>();
    private final Map<Integer, Type> answers = new TreeMap<>();
    private final List<String> forms = new ArrayList<>();
    private Bilingual says;
    private Operation needs;
    private Route.About about;
    private boolean discloses;
    private Class<?> takes;
    private List<Query> form;
    private boolean anyQuery;
    private boolean needsMatch;
    private UnaryOperator<Handler> whole = UnaryOperator.identity();

    RouteBuilder(Method method, String path, String operation) {
        this.method = method;
        this.path = path;
        this.operation = operation;
        this.needsMatch = method.changesExisting();
    }

    /** One line in both languages. */
    public RouteBuilder says(String zh, String en) {
        says = new Bilingual(zh, en);
        return this;
    }

    /** What the caller must be allowed to do. */
    public RouteBuilder needs(Operation operation) {
        needs = operation;
        return this;
    }

    /**
     * The record that the only variable of the path names; to a caller who may not do this to it,
     * it is as if it were not there.
     *
     * @param kind as the change record names it, such as {@code person}
     */
    public RouteBuilder about(String kind, String zh, String en) {
        about = new Route.About(kind, new Bilingual(zh, en), pathParameters.getFirst().name());
        return this;
    }

    /** It shows personal data of the record in its path; who was shown them is recorded. */
    public RouteBuilder discloses() {
        discloses = true;
        return this;
    }

    /** Describes a variable part of the path. */
    public RouteBuilder path(String name, String zh, String en) {
        pathParameters.add(new Route.PathParameter(name, new Bilingual(zh, en)));
        return this;
    }

    public RouteBuilder query(Query... parameters) {
        return query(List.of(parameters));
    }

    public RouteBuilder query(List<Query> parameters) {
        queries.addAll(parameters);
        return this;
    }

    /** For what another site sends browsers back with; see {@link Call#rawQuery}. */
    public RouteBuilder anyQuery() {
        anyQuery = true;
        return this;
    }

    /** Adds {@code limit} and {@code cursor}. */
    public RouteBuilder paging() {
        return query(Query.paging());
    }

    /** The record of the request body. */
    public RouteBuilder takes(Class<?> body) {
        takes = body;
        return this;
    }

    /** A form (multipart/form-data) with one {@code file} and these fields. */
    public RouteBuilder takesFile(Query... fields) {
        form = List.of(fields);
        return this;
    }

    /** The record of the answer with that status; {@code Void.class} for none. */
    public RouteBuilder answers(int status, Type body) {
        answers.put(status, body);
        return this;
    }

    /** A page of such items, status 200. */
    public RouteBuilder answersPageOf(Type item) {
        return answers(200, new Generic(Page.class, item));
    }

    /** A page of such items, status 200; the whole list also as a file with these columns. */
    public <T> RouteBuilder answersPageOf(Class<T> item, List<Column<T>> columns) {
        whole = pages -> new WholeList<>(pages, columns);
        return answersPageOf(item).alsoAsFiles();
    }

    /**
     * What the route answers is also a file with these columns.
     *
     * @param all every row of the call's question; it refuses what the handler would
     */
    public <T> RouteBuilder fileOf(Function<Call, Whole<T>> all, List<Column<T>> columns) {
        whole =
                pages ->
                        call ->
                                call.fileForm().equals(RequestHeaders.JSON)
                                        ? pages.handle(call)
                                        : ListFile.of(call, all.apply(call), columns);
        return alsoAsFiles();
    }

    /** A generic record of the answer, such as {@code Descent<Ancestor>}. */
    public RouteBuilder answers(int status, Class<?> body, Class<?> of) {
        return answers(status, new Generic(body, of));
    }

    /** A media type the answer also comes in, by Accept. */
    public RouteBuilder alsoAs(String mediaType) {
        forms.add(mediaType);
        return this;
    }

    /** Whole as CSV and as a workbook, by Accept or by the parameter {@code format}. */
    public RouteBuilder alsoAsFiles() {
        return query(Query.format()).alsoAs(Csv.TYPE).alsoAs(Xlsx.TYPE);
    }

    /** For a PATCH, PUT or DELETE of something that has no ETag. */
    public RouteBuilder withoutMatch() {
        needsMatch = false;
        return this;
    }

    /** Ends the description. */
    public Route by(Handler handler) {
        List<String> variables =
                VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
        List<String> described = pathParameters.stream().map(Route.PathParameter::name).toList();
        if (says == null || needs == null || answers.isEmpty() || !variables.equals(described)) {
            throw new IllegalStateException(
                    operation
                            + ": needs says(), needs(), answers() and path() for each of "
                            + variables
                            + " in order");
        }
        List<String> names = new ArrayList<>(queries.stream().map(Query::name).toList());
        Collections.sort(names);
        for (int i = 1; i < names.size(); i++) {
            if (names.get(i).equals(names.get(i - 1))) {
                throw new IllegalStateException(operation + ": two parameters " + names.get(i));
            }
        }
        return new Route(
                method,
                path,
                operation,
                says,
                needs,
                about,
                discloses,
                pathParameters,
                queries,
                takes,
                form,
                answers,
                forms,
                anyQuery,
                needsMatch,
                whole.apply(handler));
    }

    /** The type {@code body<of>}. */
    private record Generic(Class<?> body, Type of) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {of};
        }

        @Override
        public Type getRawType() {
            return body;
        }

        @Override
        public Type getOwnerType() {
            return null;
        }
    }
}
