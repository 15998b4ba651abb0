package org.xinchuan.http;

import io.javalin.http.Context;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;

/** The way of every request: named, let in, answered, logged. */
final class Front {

    private static final Logger LOG = LoggerFactory.getLogger("org.xinchuan.http.access");
    private static final String REQUEST_ID = "requestId";
    private static final String ADMISSION = "org.xinchuan.admission";

    private final Gate gate;
    private final Clock clock;
    private final AtomicReference<Runnable> afterFirstAnswer = new AtomicReference<>();

    Front(HttpServer.Settings settings) {
        this.gate = new Gate(settings);
        this.clock = settings.clock();
    }

    /** What is run once, when the next request other than a question for health is answered. */
    void afterFirstAnswer(Runnable then) {
        afterFirstAnswer.set(then);
    }

    /** Names the request and lets it in, or throws {@link Refused}. */
    void arrived(Context context) {
        String requestId = RequestIds.of(context.req().getHeader(RequestIds.HEADER));
        MDC.put(REQUEST_ID, requestId);
        context.res().setHeader(RequestIds.HEADER, requestId);
        SecurityHeaders.ALL.forEach(context.res()::setHeader);
        if (context.path().startsWith("/api")) {
            context.res().setHeader("Cache-Control", "no-store");
        }
        Admission admission = gate.enter(credentials(context));
        if (admission.setCookie() != null) {
            context.res().setHeader("Set-Cookie", admission.setCookie());
        }
        context.attribute(ADMISSION, admission);
    }

    /** Runs a route's handler and sends what it answers. */
    void answer(Route route, Context context) {
        Admission admission = context.attribute(ADMISSION);
        Caller caller = new Caller(admission, requestId(context), LocalDate.now(clock));
        try {
            Call call = new Call(route, new JavalinIncoming(context), caller);
            Replies.send(context, route.handler().handle(call));
        } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
            // One request's trouble, answered like any other fault of ours.
            throw new IllegalStateException(route.operation(), e);
        }
    }

    /** Writes the access log: no query, no path with keys in it, no personal data. */
    void left(Context context, Float millis) {
        LOG.atInfo()
                .addKeyValue("method", context.req().getMethod())
                .addKeyValue("route", route(context))
                .addKeyValue("status", context.statusCode())
                .addKeyValue("ms", millis)
                .log("request");
        MDC.remove(REQUEST_ID);
        Runnable then = afterFirstAnswer.get();
        if (then != null
                && !Gate.isHealth(context.path())
                && afterFirstAnswer.compareAndSet(then, null)) {
            then.run();
        }
    }

    static String requestId(Context context) {
        return context.res().getHeader(RequestIds.HEADER);
    }

    private static Credentials credentials(Context context) {
        return new Credentials(
                context.req().getMethod(),
                context.path(),
                context.req().getHeader("Host"),
                context.req().getRemoteAddr(),
                context.req().getHeader("Authorization"),
                context.req().getHeader("Cookie"),
                context.req().getHeader(Credentials.CSRF_HEADER));
    }

    private static String route(Context context) {
        var endpoint = context.endpoints().lastHttpEndpoint();
        return endpoint == null ? "-" : endpoint.path;
    }
}
