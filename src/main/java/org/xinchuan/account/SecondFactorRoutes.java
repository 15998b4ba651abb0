package org.xinchuan.account;

import org.xinchuan.access.Operation;
import org.xinchuan.http.Call;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Writing;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.Faults;

import java.util.List;
import java.util.Optional;

/** Switching one's own second factor on and off. */
final class SecondFactorRoutes implements Routes {

    static final String PATH = "/api/v1/session/second-factor";
    static final String CONFIRMATION = PATH + "/confirmation";

    private final Accounts accounts;
    private final OwnPassword password;
    private final SecondFactors factors;
    private final Writing writing;
    private final AccountRecords records = new AccountRecords();

    SecondFactorRoutes(
            Accounts accounts, OwnPassword password, SecondFactors factors, Writing writing) {
        this.accounts = accounts;
        this.password = password;
        this.factors = factors;
        this.writing = writing;
    }

    /** The password once more. */
    record Proof(String current) {

        Proof {
            new Faults().required("current", current).orThrow();
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "Proof";
        }
    }

    /** A code that the authenticator shows. */
    record Code(String code) {

        Code {
            new Faults().required("code", code).orThrow();
        }

        /** Without the code. */
        @Override
        public String toString() {
            return "Code";
        }
    }

    /**
     * What an authenticator is to be told; it counts once a code of it is shown.
     *
     * @param secret to be typed where no picture can be taken
     * @param uri the same with the name of the account, as authenticators read it
     * @param picture the same as a QR code: a line of 0 (light) and 1 (dark) for each row
     */
    record Enrolment(String secret, String uri, List<String> picture) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Enrolment";
        }
    }

    /** Codes that each let in once in place of one of the authenticator; told once. */
    record RecoveryCodes(List<String> recoveryCodes) {

        /** Without the codes. */
        @Override
        public String toString() {
            return "RecoveryCodes";
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(PATH, "beginSecondFactor")
                        .needs(Operation.SIGN_IN)
                        .says("开始启用动态口令", "Begin to switch the second factor on")
                        .takes(Proof.class)
                        .answers(200, Enrolment.class)
                        .by(this::begin),
                Route.post(CONFIRMATION, "confirmSecondFactor")
                        .needs(Operation.SIGN_IN)
                        .says("以一个动态口令启用，得到恢复码", "Switch it on with a code; get recovery codes")
                        .takes(Code.class)
                        .answers(200, RecoveryCodes.class)
                        .by(this::confirm),
                Route.post(PATH + "/removal", "removeSecondFactor")
                        .needs(Operation.SIGN_IN)
                        .says("停用动态口令", "Switch the second factor off")
                        .takes(Proof.class)
                        .answers(204, Void.class)
                        .by(this::remove));
    }

    private Reply begin(Call call) {
        Account account = SignedIn.withPassword(call, accounts);
        Proof proof = call.body(Proof.class);
        if (account.factor() != null) {
            return Reply.problem(AccountProblems.secondFactorOn());
        }
        return password.refusal(call, account, proof.current())
                .orElseGet(
                        () -> {
                            String secret = factors.begin(call.session().orElseThrow());
                            String uri = Authenticator.uri(account.name(), secret);
                            return Reply.ok(new Enrolment(secret, uri, Authenticator.picture(uri)));
                        });
    }

    private Reply confirm(Call call) {
        Account account = SignedIn.withPassword(call, accounts);
        Code shown = call.body(Code.class);
        String code = shown.code().replaceAll("\\s", "");
        Optional<SecondFactors.Made> made =
                factors.confirm(call.session().orElseThrow(), account.name(), code);
        if (made.isEmpty()) {
            return Reply.problem(
                    Problems.invalid(
                            Fault.of(
                                    "code",
                                    "CODE_WRONG",
                                    "动态口令不对，或已超过十分钟：请核对手机时间，或重新开始",
                                    "this code is wrong, or ten minutes have passed: check the"
                                            + " phone's clock, or begin again")));
        }
        SecondFactor factor = made.orElseThrow().factor();
        RecoveryCodes codes = new RecoveryCodes(made.orElseThrow().codes());
        return writing.writeSecret(
                call,
                entry ->
                        call.accept(
                                List.of(records.secondFactor(entry, account.name(), factor)),
                                200,
                                codes,
                                null,
                                null));
    }

    private Reply remove(Call call) {
        Account account = SignedIn.withPassword(call, accounts);
        Proof proof = call.body(Proof.class);
        return password.refusal(call, account, proof.current())
                .orElseGet(() -> removed(call, account));
    }

    private Reply removed(Call call, Account account) {
        Reply written =
                writing.writeSecret(
                        call,
                        entry ->
                                call.accept(
                                        List.of(records.secondFactor(entry, account.name(), null)),
                                        200,
                                        null,
                                        null,
                                        null));
        return written.status() >= 400 ? written : Reply.noContent();
    }
}
