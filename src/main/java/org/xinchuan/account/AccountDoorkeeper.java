package org.xinchuan.account;

import org.xinchuan.access.Identity;
import org.xinchuan.http.Admission;
import org.xinchuan.http.Credentials;
import org.xinchuan.http.Doorkeeper;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Refused;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Knows people by their session and programs by their token. What a request shows is right or
 * refused; only a session that is over is overlooked where nothing is written, so that a page that
 * was left open still shows what everybody may see.
 */
final class AccountDoorkeeper implements Doorkeeper {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";
    private static final String SESSION = "/api/v1/session";
    private static final Admission ADMINISTRATOR =
            Admission.of(Identity.administrator("administrator"));

    /** What can be called while a password has to be changed; pages can be looked at as well. */
    private static final Set<String> BEFORE_THE_CHANGE =
            Set.of(SESSION, "/api/v1/sessions", "/api/v1/session/password", "/api/v1/about");

    private static final Set<String> SWITCHING_ON =
            Set.of(SecondFactorRoutes.PATH, SecondFactorRoutes.CONFIRMATION);

    private final Accounts accounts;
    private final Sessions sessions;
    private final String adminTokenHash;
    private final FactorDemand demand;
    private final Clock clock;

    AccountDoorkeeper(Accounts accounts, Sessions sessions, SignInSettings settings, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.adminTokenHash = settings.adminToken().map(Secrets::hash).orElse(null);
        this.demand = settings.demand();
        this.clock = clock;
    }

    @Override
    public Admission admit(Credentials credentials) {
        if (credentials.authorization() != null) {
            return byToken(credentials);
        }
        OwnCookie cookie = OwnCookie.session(credentials.byLoopbackName());
        String id = cookie.in(credentials.cookie());
        return id == null ? Admission.PUBLIC : bySession(credentials, cookie, id);
    }

    private Admission byToken(Credentials credentials) {
        String hash = Secrets.hash(token(credentials));
        if (Secrets.same(hash, adminTokenHash)) {
            return ADMINISTRATOR;
        }
        Accounts.Held held =
                accounts.byTokenHash(hash)
                        .filter(one -> !one.account().disabled())
                        .filter(one -> one.token().goodOn(LocalDate.now(clock)))
                        .orElseThrow(() -> new Refused(Problems.unauthorized()));
        Account account = held.account();
        changeFirst(account, credentials);
        return new Admission(held.identity(), account.name(), null, null);
    }

    private static String token(Credentials credentials) {
        String header = credentials.authorization();
        if (is(BEARER, header)) {
            return header.substring(BEARER.length()).strip();
        }
        // Nothing else takes a password that a browser sends by itself: a write would be open to
        // other sites.
        if (is(BASIC, header) && credentials.forCalendar()) {
            return password(header.substring(BASIC.length()).strip());
        }
        throw new Refused(Problems.unauthorized());
    }

    private static boolean is(String scheme, String header) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    /** The token that stands for a password; the name may be any, the token tells whose it is. */
    private static String password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            throw new Refused(Problems.unauthorized());
        }
    }

    private Admission bySession(Credentials credentials, OwnCookie cookie, String id) {
        boolean signingIn =
                credentials.method().equals("POST") && credentials.path().equals(SESSION);
        boolean justAsking = !credentials.writes() && credentials.path().equals(SESSION);
        String named = Secrets.hash(id);
        Optional<Session> session = justAsking ? sessions.quietly(named) : sessions.of(named);
        Optional<Account> account =
                session.flatMap(one -> accounts.of(one.account()).filter(one::isOf));
        if (account.isEmpty()) {
            if (credentials.writes() && !signingIn) {
                throw new Refused(AccountProblems.sessionEnded());
            }
            return Admission.forgetting(cookie.clear());
        }
        String handle = session.orElseThrow().handle();
        if (signingIn) {
            return new Admission(Identity.PUBLIC, null, handle, null);
        }
        if (credentials.writes()
                && !Secrets.same(credentials.csrf(), session.orElseThrow().csrf())) {
            throw new Refused(AccountProblems.csrf());
        }
        changeFirst(account.orElseThrow(), credentials);
        switchOnFirst(account.orElseThrow(), credentials);
        return new Admission(
                account.orElseThrow().identity(), account.orElseThrow().name(), handle, null);
    }

    /** After the password: what is demanded of people is not asked of their programs. */
    private void switchOnFirst(Account account, Credentials credentials) {
        String path = credentials.path();
        if (demand.lacks(account)
                && path.startsWith("/api")
                && !BEFORE_THE_CHANGE.contains(path)
                && !SWITCHING_ON.contains(path)) {
            throw new Refused(AccountProblems.secondFactorDemanded());
        }
    }

    private static void changeFirst(Account account, Credentials credentials) {
        if (account.mustChangePassword()
                && credentials.path().startsWith("/api")
                && !BEFORE_THE_CHANGE.contains(credentials.path())) {
            Problem problem = AccountProblems.passwordChangeRequired();
            throw new Refused(problem);
        }
    }
}
