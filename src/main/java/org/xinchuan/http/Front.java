package org.xinchuan.http;

import io.javalin.http.Context;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.spi.LoggingEventBuilder;
import org.xinchuan.access.Identity;
import org.xinchuan.access.View;
import org.xinchuan.access.Views;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;

/** The way of every request: named, let in, answered, logged. */
final class Front {

    private static final Logger LOG = LoggerFactory.getLogger("org.xinchuan.http.access");
    private static final String REQUEST_ID = "requestId";
    private static final String ADMISSION = "org.xinchuan.admission";
    private static final String ADDRESS = "org.xinchuan.address";
    private static final int REFUSED = 400;

    private final Condition condition;
    private final Meters meters;
    private final Gate gate;
    private final Proxies proxies;
    private final Clock clock;
    private final Views views;
    private final Disclosing disclosing;
    private final Forwarding forwarding;
    private final boolean demo;
    private final AtomicReference<Runnable> afterFirstAnswer = new AtomicReference<>();

    Front(HttpServer.Settings settings, Meters meters) {
        this.condition = settings.health();
        this.meters = meters;
        this.gate = new Gate(settings);
        this.proxies = settings.proxies();
        this.clock = settings.clock();
        this.views = settings.views();
        this.forwarding = new Forwarding(views);
        this.demo = settings.demo();
        this.disclosing = new Disclosing(settings.disclosures());
    }

    /** What is run once, when the next request other than a question for health is answered. */
    void afterFirstAnswer(Runnable then) {
        afterFirstAnswer.set(then);
    }

    /** Names the request and lets it in, or throws {@link Refused}. */
    void arrived(Context context) {
        String requestId = RequestIds.of(context.req().getHeader(RequestIds.HEADER));
        MDC.put(REQUEST_ID, requestId);
        String peer = context.req().getRemoteAddr();
        context.attribute(ADDRESS, proxies.caller(peer, Proxies.forwarded(context.req())));
        context.res().setHeader(RequestIds.HEADER, requestId);
        SecurityHeaders.on(context.res());
        if (!Gate.isLoopback(context.req().getHeader("Host"))) {
            context.res().setHeader(SecurityHeaders.TRANSPORT, SecurityHeaders.TLS_FOR_A_YEAR);
        }
        if (context.path().startsWith("/api")) {
            context.res().setHeader("Cache-Control", "no-store");
        }
        if (!Gate.isHealth(context.path()) && !proxies.admits(peer)) {
            throw new Refused(Problems.notThroughProxy());
        }
        Admission admission = gate.enter(credentials(context));
        if (admission.setCookie() != null) {
            context.res().setHeader("Set-Cookie", admission.setCookie());
        }
        context.attribute(ADMISSION, admission);
        inStep(context.req().getHeader(Writing.AT_LEAST));
    }

    /**
     * Lets nobody read older than what they have seen elsewhere.
     *
     * @param wanted number of a change, as an answer to a write gave it; null for any
     */
    private void inStep(String wanted) {
        if (wanted == null) {
            return;
        }
        if (!wanted.matches("\\d{1,18}")) {
            throw new Refused(Problems.sequenceWanted());
        }
        if (!condition.reaches(Long.parseLong(wanted))) {
            throw new Refused(Problems.notInStep());
        }
    }

    /** Runs a route's handler and sends what it answers. */
    void answer(Route route, Context context) {
        Admission admission = context.attribute(ADMISSION);
        View view = views.of(admission.identity());
        Caller caller =
                new Caller(view, admission, requestId(context), LocalDate.now(clock), demo, null);
        try {
            Replies.send(context, answered(route, caller, context));
        } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
            // One request's trouble, answered like any other fault of ours.
            throw new IllegalStateException(route.operation(), e);
        }
    }

    /** What is answered; who asks for a merged person is sent on. */
    private Reply answered(Route route, Caller caller, Context context) {
        View view = caller.view();
        try {
            letDo(route, view, context);
            Call call = new Call(route, new JavalinIncoming(context), caller);
            Reply reply = disclosing.shown(route, call, route.handler().handle(call));
            return forwarding.instead(reply.status(), route, view, context).orElse(reply);
        } catch (Refused refused) {
            return forwarding
                    .instead(refused.problem().status(), route, view, context)
                    .orElseThrow(() -> refused);
        }
    }

    /**
     * The one place where routes are permitted.
     *
     * @throws Refused when the caller may do this to nothing, or not to the record of the path,
     *     which is then as if it were not there
     */
    private void letDo(Route route, View view, Context context) {
        if (!view.may(route.needs())) {
            boolean anybody = view.identity().equals(Identity.PUBLIC);
            throw new Refused(anybody ? Problems.unauthorized() : Problems.forbidden());
        }
        Route.About about = route.about();
        if (about != null) {
            String key = context.pathParam(about.variable());
            if (!views.may(view, route.needs(), about.kind() + ":" + key)) {
                throw new Refused(Problems.notFound(about.says(), key));
            }
        }
    }

    /**
     * Writes the access log: no query, no path with keys in it, no personal data. Of what was
     * refused it tells by whose account and from where it was tried.
     */
    void left(Context context, Float millis) {
        meters.answered(context.req().getMethod(), route(context), context.statusCode(), millis);
        LoggingEventBuilder line =
                LOG.atInfo()
                        .addKeyValue("method", context.req().getMethod())
                        .addKeyValue("route", route(context))
                        .addKeyValue("status", context.statusCode())
                        .addKeyValue("ms", millis);
        if (context.statusCode() >= REFUSED) {
            line =
                    line.addKeyValue("actor", actor(context))
                            .addKeyValue("address", address(context));
        }
        line.log("request");
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

    /** From where the request comes, as far as that can be known. */
    static String address(Context context) {
        String address = context.attribute(ADDRESS);
        return address == null ? context.req().getRemoteAddr() : address;
    }

    private static Credentials credentials(Context context) {
        return new Credentials(
                context.req().getMethod(),
                context.path(),
                context.req().getHeader("Host"),
                address(context),
                context.req().getHeader("Authorization"),
                context.req().getHeader("Cookie"),
                context.req().getHeader(Credentials.CSRF_HEADER));
    }

    /** Nobody is known yet when the request was not let in. */
    private static String actor(Context context) {
        Admission admission = context.attribute(ADMISSION);
        return admission == null ? "-" : admission.identity().actor();
    }

    private static String route(Context context) {
        var endpoint = context.endpoints().lastHttpEndpoint();
        return endpoint == null ? "-" : endpoint.path;
    }
}
