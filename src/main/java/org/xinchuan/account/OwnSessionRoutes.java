package org.xinchuan.account;

import org.xinchuan.access.Operation;
import org.xinchuan.http.Call;
import org.xinchuan.http.Page;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where somebody is signed in to their own account, and ending one of these sessions. */
final class OwnSessionRoutes implements Routes {

    private static final String PATH = "/api/v1/sessions";

    private final Accounts accounts;
    private final Sessions sessions;

    OwnSessionRoutes(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /**
     * A session as its owner sees it.
     *
     * @param id by which it is ended; nothing that lets in
     * @param lastUsedAt when it last asked for something
     * @param browser with which it began, or null when unknown
     * @param system on which that browser runs, or null when unknown
     * @param current whether it is the one that asks
     */
    record SessionItem(
            String id,
            Instant startedAt,
            Instant lastUsedAt,
            String browser,
            String system,
            boolean current) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, "sessions")
                        .needs(Operation.SIGN_IN)
                        .says("我在哪些设备上登录着", "Where one is signed in")
                        .paging()
                        .answersPageOf(SessionItem.class)
                        .by(this::list),
                Route.delete(PATH + "/{id}", "endSession")
                        .needs(Operation.SIGN_IN)
                        .says("退出一台设备上的登录", "End one of one's sessions")
                        .path("id", "登录编号", "id of the session")
                        .withoutMatch()
                        .answers(204, Void.class)
                        .by(this::end));
    }

    private Reply list(Call call) {
        List<SessionItem> all =
                own(call).stream()
                        .map(
                                one ->
                                        new SessionItem(
                                                one.id(),
                                                one.startedAt(),
                                                sessions.lastUsed(one),
                                                one.device().browser(),
                                                one.device().system(),
                                                isOf(call, one)))
                        .toList();
        return Reply.ok(Page.of(all, call));
    }

    private Reply end(Call call) {
        String id = call.path("id");
        Optional<Session> wanted =
                own(call).stream().filter(one -> one.id().equals(id)).findFirst();
        if (wanted.isEmpty()) {
            return Reply.problem(Problems.notFound("登录", "session", id));
        }
        Session session = wanted.orElseThrow();
        sessions.end(session.handle());
        OwnCookie cookie = OwnCookie.session(call.byLoopbackName());
        return isOf(call, session)
                ? Reply.noContent().header("Set-Cookie", cookie.clear())
                : Reply.noContent();
    }

    private List<Session> own(Call call) {
        return sessions.of(SignedIn.account(call, accounts));
    }

    private static boolean isOf(Call call, Session session) {
        return call.session().filter(session.handle()::equals).isPresent();
    }
}
