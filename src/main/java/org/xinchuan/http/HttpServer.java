package org.xinchuan.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinchuan.access.Views;
import org.xinchuan.ledger.Disclosure;
import org.xinchuan.standard.Workroom;

import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The server: every route behind one gate, every refusal as problem details, every request on a
 * virtual thread of its own.
 */
public final class HttpServer implements AutoCloseable {

    /**
     * What a server is started with.
     *
     * @param host the address it listens on
     * @param port the port, or 0 for any that is free
     * @param thisMachineOnly whether it answers to the names of this machine alone
     * @param proxies in front of it
     * @param doorkeeper tells who a request comes from
     * @param views what callers may see and do
     * @param disclosures keeps that somebody is shown personal data; returns when it is kept
     * @param clock tells today
     * @param health whether it can answer, and how up to date it is
     * @param version of the application, for the document of the interface
     * @param demo whether the store has the demo group, of which files say so
     * @param room where what is sent lies until it is taken in
     */
    public record Settings(
            String host,
            int port,
            boolean thisMachineOnly,
            Proxies proxies,
            Doorkeeper doorkeeper,
            Views views,
            Consumer<Disclosure.Asked> disclosures,
            Clock clock,
            Condition health,
            String version,
            boolean demo,
            Workroom room) {}

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final String KEY = "key";

    private final Javalin javalin;
    private final List<Runnable> companions = new CopyOnWriteArrayList<>();
    private final Front front;

    private HttpServer(Javalin javalin, Front front) {
        this.javalin = javalin;
        this.front = front;
    }

    /**
     * Starts a server.
     *
     * @throws IOException when it cannot listen, with a sentence that says where
     */
    public static HttpServer start(Settings settings, List<Route> routes) throws IOException {
        return start(settings, routes, ComingRoutes.none());
    }

    /**
     * The same with routes that come and go; a fixed one at the same address goes before.
     *
     * @throws IOException when it cannot listen, with a sentence that says where
     */
    public static HttpServer start(Settings settings, List<Route> routes, List<ComingRoutes> coming)
            throws IOException {
        List<Route> served = new ArrayList<>(routes);
        Meters meters = new Meters(settings.health());
        served.addAll(new HealthRoutes(settings.health(), meters).routes());
        List<Route> all = ApiRoutes.described(served, coming, settings.version());
        Front front = new Front(settings, meters);
        Javalin javalin = Javalin.create(config -> configure(config, settings, front, all, coming));
        try {
            javalin.start();
        } catch (RuntimeException e) {
            throw new IOException(
                    "Cannot listen on " + settings.host() + ":" + settings.port() + reason(e), e);
        }
        return new HttpServer(javalin, front);
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /**
     * Runs something once, after the next request (other than for health) has been answered: what
     * must not delay the start. It runs on that request's thread, so it must be quick.
     */
    public void afterFirstAnswer(Runnable then) {
        front.afterFirstAnswer(then);
    }

    /** Ends something together with the server, after its last answer. */
    public void endsToo(Runnable ending) {
        companions.add(ending);
    }

    /** Lets the requests under way finish for a while, then stops. */
    @Override
    public void close() {
        try {
            javalin.stop();
        } catch (JavalinException e) {
            if (!(e.getCause() instanceof TimeoutException)) {
                throw e;
            }
            LOG.warn("requests that took too long were given up");
        } finally {
            companions.forEach(Runnable::run);
        }
    }

    private static void configure(
            JavalinConfig config,
            Settings settings,
            Front front,
            List<Route> routes,
            List<ComingRoutes> coming) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = JavalinIncoming.LARGEST_BODY;
        config.http.generateEtags = false;
        Connections.configure(config.jetty, settings);
        config.requestLogger.http(front::left);
        config.routes.before(front::arrived);
        for (Route route : routes) {
            config.routes.addHttpHandler(
                    HandlerType.findOrCreate(route.method().name()),
                    route.path(),
                    ctx -> front.answer(route, ctx));
            if (route.method() == Method.GET) {
                config.routes.head(route.path(), ctx -> front.answer(route, ctx));
            }
        }
        for (ComingRoutes some : coming) {
            String path = some.below() + "{" + KEY + "}";
            config.routes.get(path, ctx -> front.answer(at(some, ctx), ctx));
            config.routes.head(path, ctx -> front.answer(at(some, ctx), ctx));
        }
        Failures failures = new Failures(new WebFiles("/web"), new ApiDocs());
        config.routes.exception(Exception.class, failures::answer);
        // Javalin has an answer of its own to these, unless told.
        config.routes.exception(HttpResponseException.class, failures::answer);
    }

    /**
     * @throws Refused 404 when none is at that address now
     */
    private static Route at(ComingRoutes some, Context context) {
        String path = some.below() + context.pathParam(KEY);
        return some.now().stream()
                .filter(route -> route.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new Refused(Problems.noSuchPath()));
    }

    private static String reason(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return ": " + cause.getMessage() + ". Choose another port with --port.";
            }
        }
        return ".";
    }
}
