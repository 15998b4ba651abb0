package org.xinchuan.account;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.xinchuan.access.Grant;
import org.xinchuan.access.Operation;
import org.xinchuan.http.Call;
import org.xinchuan.http.Page;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Refused;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Entry;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.Faults;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tokens with which programs act for whoever is signed in. */
final class TokenRoutes implements Routes {

    private static final String PATH = "/api/v1/tokens";
    private static final int MOST = 50;

    private final Accounts accounts;
    private final Writing writing;
    private final AccountRecords records = new AccountRecords();

    TokenRoutes(Accounts accounts, Writing writing) {
        this.accounts = accounts;
        this.writing = writing;
    }

    /**
     * A token that is wanted.
     *
     * @param grants what it may do; everything that its owner may when left out
     */
    record Wanted(String name, List<Grant> grants, LocalDate expiresOn) {

        Wanted {
            Faults faults = new Faults().required("name", name).required("expiresOn", expiresOn);
            faults.add(
                    name != null && name.length() > 100,
                    "name",
                    "TOO_LONG",
                    "名称最多 100 个字",
                    "a name has at most 100 characters");
            faults.orThrow();
        }
    }

    /**
     * A token as it is answered.
     *
     * @param token itself, told once
     */
    record TokenItem(
            String id,
            String name,
            List<Grant> grants,
            LocalDate madeOn,
            LocalDate expiresOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) String token) {

        private static TokenItem of(Token token, String secret) {
            return new TokenItem(
                    token.id(),
                    token.name(),
                    Grants.sorted(token.grants()),
                    token.madeOn(),
                    token.expiresOn(),
                    secret);
        }

        /** Without the token itself. */
        @Override
        public String toString() {
            return "TokenItem[" + id + "]";
        }
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, "tokens")
                        .needs(Operation.OWN_ACCOUNT)
                        .says("我的令牌", "One's own tokens")
                        .paging()
                        .answersPageOf(TokenItem.class)
                        .by(this::list),
                Route.post(PATH, "createToken")
                        .needs(Operation.OWN_ACCOUNT)
                        .says("生成令牌，只显示一次", "Make a token, shown once")
                        .takes(Wanted.class)
                        .answers(201, TokenItem.class)
                        .by(this::create),
                Route.delete(PATH + "/{id}", "revokeToken")
                        .needs(Operation.OWN_ACCOUNT)
                        .says("撤销令牌", "Revoke a token")
                        .path("id", "令牌编号", "id of the token")
                        .withoutMatch()
                        .answers(204, Void.class)
                        .by(this::revoke));
    }

    private Reply list(Call call) {
        List<TokenItem> all =
                own(call).tokens().stream().map(token -> TokenItem.of(token, null)).toList();
        return Reply.ok(Page.of(all, call));
    }

    private Reply create(Call call) {
        Account account = changeable(call);
        Wanted wanted = call.body(Wanted.class);
        refuseLife(call.today(), wanted.expiresOn());
        List<Grant> grants =
                wanted.grants() == null
                        ? Grants.sorted(account.grants())
                        : Grants.sorted(wanted.grants());
        for (int i = 0; i < grants.size(); i++) {
            if (!Grants.covers(account.grants(), grants.get(i))) {
                throw new Refused(AccountProblems.beyondOwnGrants(i));
            }
        }
        String secret = "xc_" + Secrets.random();
        Token token =
                new Token(
                        Secrets.random().substring(0, 16),
                        wanted.name().strip(),
                        Secrets.hash(secret),
                        Set.copyOf(grants),
                        call.today(),
                        wanted.expiresOn());
        return writing.writeSecret(
                call, entry -> create(call, entry, account.name(), token, secret));
    }

    private Answer create(Call call, Entry entry, String account, Token token, String secret) {
        if (records.find(entry, account).orElseThrow().tokens().size() >= MOST) {
            return call.refuse(
                    Problems.conflict(
                            Fault.of(
                                    "",
                                    "TOO_MANY_TOKENS",
                                    "一个账户最多 " + MOST + " 个令牌，请先撤销不用的",
                                    "an account has at most " + MOST + " tokens; revoke some")));
        }
        return call.accept(
                List.of(records.token(entry, account, token)),
                201,
                TokenItem.of(token, secret),
                null,
                PATH + "/" + token.id());
    }

    private Reply revoke(Call call) {
        Account account = changeable(call);
        String id = call.path("id");
        Reply written =
                writing.writeSecret(
                        call,
                        entry ->
                                isOf(records.find(entry, account.name()), id)
                                        ? call.accept(
                                                List.of(records.revoke(entry, account.name(), id)),
                                                200,
                                                null,
                                                null,
                                                null)
                                        : call.refuse(Problems.notFound("令牌", "token", id)));
        return written.status() >= 400 ? written : Reply.noContent();
    }

    private static boolean isOf(Optional<Account> account, String id) {
        return account.orElseThrow().tokens().stream().anyMatch(token -> token.id().equals(id));
    }

    private static void refuseLife(LocalDate today, LocalDate expiresOn) {
        boolean good = !expiresOn.isBefore(today) && !expiresOn.isAfter(today.plusYears(1));
        new Faults()
                .add(
                        !good,
                        "expiresOn",
                        "TOKEN_LIFE",
                        "到期日须在今天至一年之内",
                        "a token ends between today and a year from now")
                .orThrow();
    }

    /** The account of whoever is signed in; a token cannot make tokens. */
    private Account own(Call call) {
        return SignedIn.account(call, accounts);
    }

    private Account changeable(Call call) {
        return SignedIn.changeable(call, accounts);
    }
}
