package org.xinchuan.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinchuan.access.Operation;
import org.xinchuan.account.openid.Departure;
import org.xinchuan.account.openid.NotSignedIn;
import org.xinchuan.account.openid.OpenIdClient;
import org.xinchuan.account.openid.Provider;
import org.xinchuan.account.openid.Reason;
import org.xinchuan.account.openid.Visitor;
import org.xinchuan.http.Call;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Signing in at a provider: the way there and back. Both are addresses that a browser goes to, so
 * what comes to nothing is said by the sign-in page, by the name of its {@link Reason}.
 */
final class OpenIdRoutes implements Routes {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdRoutes.class);
    private static final String SET_COOKIE = "Set-Cookie";
    private static final int SEE_OTHER = 303;

    /** A page of ours and nothing else. */
    private static final Pattern PAGE = Pattern.compile("/(?![/\\\\]|api/)[!-~]*");

    private final Provider provider;
    private final ProviderAccounts accounts;
    private final Sessions sessions;
    private final SignInThrottle throttle;
    private final Attempts attempts;
    private final ClaimRules rules;

    /**
     * @param settings of the provider, or null when there is none
     */
    OpenIdRoutes(
            OpenIdSettings settings,
            ProviderAccounts accounts,
            Sessions sessions,
            SignInThrottle throttle,
            Clock clock) {
        this.provider = settings == null ? null : new Provider(settings.client(), clock);
        this.rules = settings == null ? null : settings.rules();
        this.accounts = accounts;
        this.sessions = sessions;
        this.throttle = throttle;
        this.attempts = new Attempts(clock);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/session/oidc", "signInAtProvider")
                        .needs(Operation.SIGN_IN)
                        .says("转到统一登录服务", "Go to the provider of sign-in")
                        .query(Query.text("next", "登录后回到的页面", "the page to go to afterwards"))
                        .answers(SEE_OTHER, Void.class)
                        .by(this::depart),
                Route.get(OpenIdClient.CALLBACK, "signedInAtProvider")
                        .needs(Operation.SIGN_IN)
                        .says("从统一登录服务返回", "Come back from the provider of sign-in")
                        .anyQuery()
                        .answers(SEE_OTHER, Void.class)
                        .by(this::arrive));
    }

    private Reply depart(Call call) {
        if (provider == null) {
            return Reply.problem(AccountProblems.providerNotOffered());
        }
        Optional<Duration> wait = throttle.attempt(call.remoteAddress());
        if (wait.isPresent()) {
            return AccountProblems.tooMany(wait.orElseThrow());
        }
        try {
            Departure departure = provider.depart();
            String next =
                    call.text("next").filter(page -> PAGE.matcher(page).matches()).orElse("/");
            String id =
                    attempts.keep(
                            new Attempts.Begun(
                                    departure.attempt(), next, call.session().orElse(null)));
            return to(departure.to().toString()).header(SET_COOKIE, cookie(call).set(id));
        } catch (NotSignedIn e) {
            return toSignInPage(e);
        }
    }

    private Reply arrive(Call call) {
        if (provider == null) {
            return Reply.problem(AccountProblems.providerNotOffered());
        }
        try {
            Attempts.Begun begun =
                    attempts.take(cookie(call).in(call.cookies()))
                            .orElseThrow(
                                    () ->
                                            new NotSignedIn(
                                                    Reason.NOT_BEGUN_HERE,
                                                    "no sign-in of this browser is under way"));
            Visitor visitor = provider.arrive(call.rawQuery(), begun.attempt(), rules::say);
            Account account = accounts.enter(visitor);
            // Never the session that the browser came with, whoever put it there.
            call.session().ifPresent(sessions::end);
            if (begun.session() != null) {
                sessions.end(begun.session());
            }
            Sessions.Begun session =
                    sessions.begin(account, Device.of(call.userAgent()), visitor.leave());
            return to(begun.next())
                    .header(SET_COOKIE, OwnCookie.session(call.byLoopbackName()).set(session.id()));
        } catch (NotSignedIn e) {
            return toSignInPage(e);
        }
    }

    private static Reply toSignInPage(NotSignedIn failure) {
        LOG.warn("A sign-in came to nothing: {}: {}", failure.reason(), failure.getMessage());
        return to("/sign-in?refused=" + failure.reason());
    }

    private static Reply to(String address) {
        return Reply.of(SEE_OTHER, null).location(address);
    }

    private static OwnCookie cookie(Call call) {
        return OwnCookie.signingIn(call.byLoopbackName());
    }
}
