package org.xinchuan;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.io.IOException;
import java.util.Map;

/** A server with a clock to move, and people who sign in to it. */
final class AccountFixture implements AutoCloseable {

    static final String PASSWORD = "一条大河波浪宽，风吹稻花香两岸";

    private final MovableClock clock;
    private final Running running;

    AccountFixture(Store store, Graph graph) throws IOException {
        this(store, graph, false);
    }

    AccountFixture(Store store, Graph graph, boolean demo) throws IOException {
        clock = new MovableClock();
        running = Running.on(store, graph, clock, demo);
    }

    /** With a clock that others go by too, as a server that begins anew. */
    AccountFixture(Store store, Graph graph, MovableClock clock) throws IOException {
        this.clock = clock;
        this.running = Running.on(store, graph, clock, false);
    }

    /** The same with further variables of the environment. */
    AccountFixture(Store store, Graph graph, MovableClock clock, Map<String, String> environment)
            throws IOException {
        this.clock = clock;
        this.running = Running.on(store, graph, clock, environment);
    }

    MovableClock clock() {
        return clock;
    }

    Running running() {
        return running;
    }

    /** The administrator, by token. */
    Api api() {
        return running.api();
    }

    Window window() {
        return new Window(running);
    }

    /** Opens an account; its one-time password. */
    String account(String name, String grants) {
        return api().post("/users", "{'name':'" + name + "','grants':" + grants + "}")
                .with(201)
                .body()
                .get("oneTimePassword")
                .asText();
    }

    /** Somebody of a new account who has signed in and has a password of their own. */
    Window signedIn(String name, String grants) {
        return entered(name, account(name, grants));
    }

    /** Somebody who has signed in with a one-time password and has chosen their own. */
    Window entered(String name, String first) {
        Window window = window();
        window.signIn(name, first).with(201);
        window.post("/session/password", "{'current':'" + first + "','new':'" + PASSWORD + "'}")
                .with(200);
        return window;
    }

    @Override
    public void close() {
        running.close();
    }
}
