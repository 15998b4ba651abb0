package org.xinchuan.account;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.xinchuan.access.Operation;
import org.xinchuan.http.Call;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Refused;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.Faults;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Signing in and out, who am I, one's own password. */
final class SessionRoutes implements Routes {

    private static final String PATH = "/api/v1/session";
    private static final String SET_COOKIE = "Set-Cookie";

    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordHashes hashes;
    private final SignInThrottle throttle;
    private final Writing writing;
    private final HashUpgrade upgrade;
    private final OwnPassword password;
    private final SecondFactors factors;
    private final FactorDemand demand;
    private final String provider;
    private final PasswordRules rules;
    private final AccountRecords records = new AccountRecords();

    /**
     * @param provider the name of the provider at which one can sign in too, or null
     */
    SessionRoutes(
            Accounts accounts,
            Sessions sessions,
            PasswordHashes hashes,
            SignInThrottle throttle,
            PasswordRules rules,
            OwnPassword password,
            SecondFactors factors,
            Writing writing,
            FactorDemand demand,
            String provider) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.hashes = hashes;
        this.throttle = throttle;
        this.rules = rules;
        this.password = password;
        this.factors = factors;
        this.demand = demand;
        this.writing = writing;
        this.upgrade = new HashUpgrade(hashes, writing);
        this.provider = provider;
    }

    /**
     * What somebody signs in with.
     *
     * @param code of the account's second factor, where it has one and the password was right; or
     *     null
     */
    record SignIn(String name, String password, String code) {

        SignIn {
            new Faults().required("name", name).required("password", password).orThrow();
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "SignIn";
        }
    }

    /** A password and the one that takes its place. */
    record PasswordChange(String current, @JsonProperty("new") String wanted) {

        PasswordChange {
            new Faults().required("current", current).required("new", wanted).orThrow();
        }

        /** Without the passwords. */
        @Override
        public String toString() {
            return "PasswordChange";
        }
    }

    /**
     * Signed out here, and not yet at the provider.
     *
     * @param leaveAt where the browser goes to be signed out there as well
     */
    record SignedOut(String leaveAt) {

        /** Without the address, which says who it was. */
        @Override
        public String toString() {
            return "SignedOut";
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, "session")
                        .needs(Operation.SIGN_IN)
                        .says("我是谁", "Who am I")
                        .answers(200, SessionView.class)
                        .by(this::whoAmI),
                Route.post(PATH, "signIn")
                        .needs(Operation.SIGN_IN)
                        .says("登录", "Sign in")
                        .takes(SignIn.class)
                        .answers(201, SessionView.class)
                        .by(this::signIn),
                Route.delete(PATH, "signOut")
                        .needs(Operation.SIGN_IN)
                        .says("退出", "Sign out")
                        .withoutMatch()
                        .answers(200, SignedOut.class)
                        .answers(204, Void.class)
                        .by(this::signOut),
                Route.delete("/api/v1/sessions", "signOutEverywhere")
                        .needs(Operation.SIGN_IN)
                        .says("在所有设备上退出", "Sign out everywhere")
                        .withoutMatch()
                        .answers(200, SignedOut.class)
                        .answers(204, Void.class)
                        .by(this::signOutEverywhere),
                Route.post(PATH + "/password", "changePassword")
                        .needs(Operation.SIGN_IN)
                        .says("修改口令，其他设备随即退出", "Change the password; other devices are signed out")
                        .takes(PasswordChange.class)
                        .answers(200, SessionView.class)
                        .by(this::changePassword));
    }

    private Reply whoAmI(Call call) {
        // A page that asks whether its session goes on does not keep it going.
        Optional<Session> session = call.session().flatMap(sessions::quietly);
        return Reply.ok(
                session.flatMap(
                                one ->
                                        accounts.of(one.account())
                                                .map(account -> view(account, one)))
                        .orElseGet(
                                () ->
                                        SessionView.of(
                                                call.identity(),
                                                call.account().orElse(null),
                                                provider)));
    }

    private Reply signIn(Call call) {
        SignIn signIn = call.body(SignIn.class);
        Optional<Duration> wait = throttle.attempt(signIn.name(), call.remoteAddress());
        Account account = accounts.of(signIn.name()).orElse(null);
        if (wait.isPresent()) {
            SignInLog.heldBack(account, call);
            return AccountProblems.tooMany(wait.orElseThrow());
        }
        boolean right = hashes.matches(signIn.password(), account);
        if (!right || account.disabled() || account.isStaleOn(call.today())) {
            SignInLog.refused(account, call);
            return Reply.problem(AccountProblems.wrongNameOrPassword());
        }
        Optional<Problem> second = secondFactor(account, signIn.code());
        if (second.isPresent()) {
            SignInLog.refused(account, call);
            return Reply.problem(second.orElseThrow());
        }
        throttle.succeeded(signIn.name());
        upgrade.after(account, signIn.password());
        SignInLog.succeeded(account, call);
        // Never the session that the browser came with, whoever put it there.
        call.session().ifPresent(sessions::end);
        return begun(call, account, 201);
    }

    /** What is missing of the second factor, if the account has one. */
    private Optional<Problem> secondFactor(Account account, String code) {
        if (account.factor() == null) {
            return Optional.empty();
        }
        if (code == null) {
            return Optional.of(AccountProblems.secondFactorRequired());
        }
        return factors.passes(account, code)
                ? Optional.empty()
                : Optional.of(AccountProblems.secondFactorWrong());
    }

    private SessionView view(Account account, Session session) {
        return SessionView.of(account, session, demand.lacks(account), provider);
    }

    private Reply begun(Call call, Account account, int status) {
        Sessions.Begun begun = sessions.begin(account, Device.of(call.userAgent()));
        return Reply.of(status, view(account, begun.session()))
                .header(SET_COOKIE, cookie(call).set(begun.id()));
    }

    private Reply signOut(Call call) {
        Reply out = signedOut(call);
        call.session().ifPresent(sessions::end);
        return out;
    }

    /** The answer, made while the session is still known. */
    private Reply signedOut(Call call) {
        return call.session()
                .flatMap(sessions::of)
                .map(Session::leave)
                .map(address -> Reply.ok(new SignedOut(address)))
                .orElseGet(Reply::noContent)
                .header(SET_COOKIE, cookie(call).clear());
    }

    private Reply signOutEverywhere(Call call) {
        Account account = SignedIn.account(call, accounts);
        Reply out = signedOut(call);
        sessions.endAll(account.name());
        if (account.demo() == null) {
            Reply written = write(call, entry -> records.signOut(entry, account.name()));
            if (written.status() >= 400) {
                return written;
            }
        }
        return out;
    }

    private Reply changePassword(Call call) {
        Account account = SignedIn.withPassword(call, accounts);
        PasswordChange change = call.body(PasswordChange.class);
        Optional<Reply> refusal = password.refusal(call, account, change.current());
        if (refusal.isPresent()) {
            return refusal.orElseThrow();
        }
        fault(change, account).ifPresent(fault -> refuse(fault));
        String hash = hashes.of(change.wanted());
        Reply written = write(call, entry -> records.password(entry, account.name(), hash));
        if (written.status() >= 400) {
            return written;
        }
        sessions.endAll(account.name());
        return begun(call, accounts.of(account.name()).orElseThrow(), 200);
    }

    private Reply write(Call call, Function<Entry, Change> act) {
        return writing.writeSecret(
                call, entry -> call.accept(List.of(act.apply(entry)), 200, null, null, null));
    }

    private Optional<Fault> fault(PasswordChange change, Account account) {
        return change.wanted().equals(change.current())
                ? Optional.of(
                        Fault.of(
                                "new",
                                "PASSWORD_SAME",
                                "新口令与当前口令相同",
                                "this is the present password again"))
                : rules.fault("new", change.wanted(), account.name());
    }

    private static void refuse(Fault fault) {
        throw new Refused(Problems.invalid(fault));
    }

    private static OwnCookie cookie(Call call) {
        return OwnCookie.session(call.byLoopbackName());
    }
}
