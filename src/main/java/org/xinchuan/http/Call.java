package org.xinchuan.http;

import com.fasterxml.jackson.databind.JsonNode;

import org.xinchuan.access.Identity;
import org.xinchuan.access.Place;
import org.xinchuan.access.Reach;
import org.xinchuan.access.View;
import org.xinchuan.ledger.Actor;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.table.Csv;
import org.xinchuan.table.Xlsx;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request, checked against its route. What is left out and has no default is empty; what is bad
 * was refused before the handler ran. Asking for a parameter the route does not declare is a
 * mistake of ours and an IllegalArgumentException.
 */
public final class Call extends Asked {

    private static final Map<String, String> FORMATS =
            Map.of("json", RequestHeaders.JSON, "csv", Csv.TYPE, "xlsx", Xlsx.TYPE);

    private final Route route;
    private final Incoming incoming;
    private final Caller caller;
    private final String purpose;
    private String body;

    /**
     * @throws Refused when the query, the headers or the media type are not as the route wants them
     */
    Call(Route route, Incoming incoming, Caller caller) {
        super(route, incoming.rawQuery());
        this.route = route;
        this.incoming = incoming;
        this.caller = caller;
        this.purpose = Disclosing.purpose(incoming);
        if (route.method().writes()) {
            RequestHeaders.check(route, incoming);
        }
    }

    /** The same for another part of its list. */
    private Call(Call before, Map<String, String> part) {
        super(before.route, before, part);
        this.route = before.route;
        this.incoming = before.incoming;
        this.caller = before.caller;
        this.purpose = before.purpose;
    }

    /**
     * The same call for the part of its list that begins at a cursor; null for the first.
     *
     * @param limit how many at most, which may be more than callers may ask for
     */
    Call part(String cursor, int limit) {
        Map<String, String> part = new HashMap<>();
        part.put("limit", Integer.toString(limit));
        part.put("cursor", cursor);
        return new Call(this, part);
    }

    /** A variable part of the path, decoded. */
    public String path(String name) {
        return incoming.pathParameter(name);
    }

    Route route() {
        return route;
    }

    Incoming incoming() {
        return incoming;
    }

    Caller caller() {
        return caller;
    }

    /** The address that was called, with its query. */
    public String address() {
        return incoming.rawQuery() == null
                ? incoming.path()
                : incoming.path() + "?" + incoming.rawQuery();
    }

    /** The query as it was sent, or null. */
    public String rawQuery() {
        return incoming.rawQuery();
    }

    /**
     * The body as a record.
     *
     * @throws Refused 400 for what is no such record, 422 for one that breaks its own rules
     */
    public <R> R body(Class<R> type) {
        return StrictJson.read(StrictJson.tree(body()), type);
    }

    /**
     * The body as a record of which the path gives some fields already; the body may leave them
     * out.
     *
     * @throws Refused as {@link #body(Class)}, and 422 when the body contradicts the path
     */
    public <R> R body(Class<R> type, Map<String, String> fromPath) {
        return StrictJson.read(StrictJson.tree(body()), type, fromPath);
    }

    /**
     * A record changed by the body, a JSON merge patch (RFC 7396): what is null is cleared, what is
     * left out stays.
     *
     * @param current the record as it is, written with the same field names
     * @throws Refused as {@link #body}
     */
    public <R> R patch(R current, Class<R> type) {
        JsonNode merged = MergePatch.apply(Json.tree(current), StrictJson.tree(body()));
        return StrictJson.read(merged, type);
    }

    /** The fields a merge patch names, for the change record. */
    public List<String> patchedFields() {
        return StrictJson.tree(body()).propertyStream().map(e -> e.getKey()).toList();
    }

    /**
     * The form that was sent, for a route that takes a file.
     *
     * @throws Refused when the body is none, or has a field that it must not have
     */
    public SentForm sent() {
        return SentForm.of(route, incoming.form());
    }

    /** {@code zh} or {@code en}. */
    public String language() {
        return Language.of(incoming.header("Accept-Language"));
    }

    /** The Cookie header as it was sent, or null. */
    public String cookies() {
        return incoming.header("Cookie");
    }

    /** Who calls, as far as rights go. */
    public Identity identity() {
        return caller.view().identity();
    }

    public View view() {
        return caller.view();
    }

    /** What of this the caller may do this to. */
    public Reach reach() {
        return caller.view().reach(route.needs());
    }

    /** Whether the caller may do this to a record. */
    boolean may(Place place) {
        return caller.view().may(route.needs(), place);
    }

    /** The name of the account that calls; empty for who has none, such as the administrator. */
    public Optional<String> account() {
        return Optional.ofNullable(caller.admission().account());
    }

    /** The handle of the session that the browser is in. */
    public Optional<String> session() {
        return Optional.ofNullable(caller.admission().session());
    }

    /** Whether the server was called by a name that every machine has for itself. */
    public boolean byLoopbackName() {
        return Gate.isLoopback(incoming.header("Host"));
    }

    /** What the caller's browser says that it is, or null. */
    public String userAgent() {
        return incoming.header("User-Agent");
    }

    /** The IP address that the call comes from. */
    public String remoteAddress() {
        return incoming.remoteAddress();
    }

    /** Who calls, by the name that the record keeps. */
    public String actor() {
        return identity().actor();
    }

    /** Who calls, with the roles that let them do this. */
    public Actor writer() {
        return caller.view().actor(route.needs());
    }

    @Override
    public LocalDate today() {
        return caller.today();
    }

    /** Whether the store has the demo group. */
    boolean demo() {
        return caller.demo();
    }

    /** The media type asked for among JSON and the route's other forms. */
    public String form() {
        return RequestHeaders.form(route, incoming.header("Accept"));
    }

    /** The same where the parameter {@code format} goes before. */
    public String fileForm() {
        return choice("format").map(FORMATS::get).orElseGet(this::form);
    }

    /** What the caller looks at personal data for, if they said so. */
    public Optional<String> purpose() {
        return Optional.ofNullable(purpose);
    }

    /** How long the caller would rather wait for an answer than be told to come back, if said. */
    public Optional<Duration> patience() {
        return RequestHeaders.wait(incoming.header("Prefer"));
    }

    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(incoming.header(RequestHeaders.IDEMPOTENCY_KEY));
    }

    /**
     * Compares If-Match with the record's present ETag.
     *
     * @throws Refused 412 when the record has changed since the caller read it
     */
    public void mustMatch(String etag) {
        if (!ETags.matches(incoming.header("If-Match"), etag)) {
            throw new Refused(Problems.stale());
        }
    }

    /** Method, path and body: what makes two requests under one key the same. */
    public String content() {
        return route.method() + " " + incoming.path() + "\n" + body();
    }

    /** The answer of a write that was carried out. */
    public Answer accept(
            List<Change> changes, int status, Object body, String etag, String location) {
        return new Answer(changes, status, Json.text(body), etag, location);
    }

    /** The answer of a write that was refused; it leaves no trace. */
    public Answer refuse(Problem problem) {
        return new Answer(List.of(), problem.status(), problemText(problem), null, null);
    }

    String problemText(Problem problem) {
        return Json.text(problem.in(language(), caller.requestId()));
    }

    String body() {
        if (body == null) {
            body = StrictJson.utf8(incoming.body());
        }
        return body;
    }
}
