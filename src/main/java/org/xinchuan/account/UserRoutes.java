package org.xinchuan.account;

import org.xinchuan.access.Operation;
import org.xinchuan.http.Call;
import org.xinchuan.http.ETags;
import org.xinchuan.http.Page;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.standard.Fault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The care of accounts, for provincial administrators and never for their own. */
final class UserRoutes implements Routes {

    private static final String PATH = "/api/v1/users";
    private static final String ONE = PATH + "/{name}";

    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final Writing writing;
    private final AccountRecords records = new AccountRecords();

    UserRoutes(Accounts accounts, PasswordHashes hashes, Writing writing) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.writing = writing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, "users")
                        .needs(Operation.GRANT_ROLES)
                        .says("账户名单", "Accounts")
                        .paging()
                        .answersPageOf(UserItem.class)
                        .by(this::list),
                Route.get(ONE, "user")
                        .needs(Operation.GRANT_ROLES)
                        .says("一个账户", "One account")
                        .path("name", "账户名", "name of the account")
                        .answers(200, UserItem.class)
                        .by(this::one),
                Route.post(PATH, "createUser")
                        .needs(Operation.GRANT_ROLES)
                        .says("开立账户，得到一次性口令", "Open an account and get its one-time password")
                        .takes(User.class)
                        .answers(201, UserItem.class)
                        .by(this::create),
                Route.patch(ONE, "changeUser")
                        .needs(Operation.GRANT_ROLES)
                        .says("授权、停用、重置口令", "Grant, disable, set a new one-time password")
                        .path("name", "账户名", "name of the account")
                        .takes(User.class)
                        .answers(200, UserItem.class)
                        .by(this::change));
    }

    private Reply list(Call call) {
        List<UserItem> all = accounts.stored().stream().map(one -> UserItem.of(one, null)).toList();
        return Reply.ok(Page.of(all, call));
    }

    private Reply one(Call call) {
        String name = call.path("name");
        return accounts.of(name)
                .map(found -> Reply.ok(UserItem.of(found, null)).etag(ETags.of(found.revision())))
                .orElseGet(() -> Reply.problem(AccountProblems.noAccount(name)));
    }

    private Reply create(Call call) {
        User user = call.body(User.class);
        if (user.name().startsWith(Origin.PREFIX)) {
            return Reply.problem(AccountProblems.reservedName());
        }
        String password = Secrets.oneTimePassword();
        String hash = hashes.of(password);
        return writing.writeSecret(call, entry -> create(call, entry, user, password, hash));
    }

    private Answer create(Call call, Entry entry, User user, String password, String hash) {
        if (accounts.of(user.name()).isPresent() || records.find(entry, user.name()).isPresent()) {
            return call.refuse(Problems.taken("name", user.name()));
        }
        List<Fault> unknown = records.unknown(entry, user);
        if (!unknown.isEmpty()) {
            return call.refuse(Problems.invalid(unknown));
        }
        Change made = records.create(entry, user, hash, oneTimeUntil(call));
        return answer(call, entry, List.of(made), 201, user.name(), password);
    }

    private Reply change(Call call) {
        String name = call.path("name");
        if (call.account().filter(name::equals).isPresent()) {
            return Reply.problem(AccountProblems.ownAccount());
        }
        if (accounts.of(name).filter(one -> one.demo() != null).isPresent()) {
            return Reply.problem(AccountProblems.demoAccount());
        }
        List<String> patched = call.patchedFields();
        boolean provided = accounts.of(name).filter(one -> one.origin() != null).isPresent();
        if (provided && (patched.contains("resetPassword") || patched.contains("grants"))) {
            return Reply.problem(AccountProblems.atProvider());
        }
        boolean resets = patched.contains("resetPassword");
        String password = resets ? Secrets.oneTimePassword() : null;
        String hash = resets ? hashes.of(password) : null;
        return writing.writeSecret(
                call,
                entry ->
                        records.find(entry, name)
                                .map(found -> change(call, entry, found, password, hash))
                                .orElseGet(() -> call.refuse(AccountProblems.noAccount(name))));
    }

    private Answer change(Call call, Entry entry, Account found, String password, String hash) {
        call.mustMatch(ETags.of(found.revision()));
        User before = User.of(found);
        User after = call.patch(before, User.class);
        if (!after.name().equals(before.name())) {
            return call.refuse(Problems.fixed("name"));
        }
        List<Fault> unknown = records.unknown(entry, after);
        if (!unknown.isEmpty()) {
            return call.refuse(Problems.invalid(unknown));
        }
        List<Change> changes = new ArrayList<>(records.change(entry, before, after));
        if (after.losesSecondFactor() && found.factor() != null) {
            changes.add(records.secondFactor(entry, after.name(), null));
        }
        if (after.resets()) {
            changes.add(records.oneTimePassword(entry, after.name(), hash, oneTimeUntil(call)));
        }
        return answer(call, entry, changes, 200, after.name(), after.resets() ? password : null);
    }

    private static LocalDate oneTimeUntil(Call call) {
        return call.today().plusDays(Secrets.ONE_TIME_DAYS);
    }

    private Answer answer(
            Call call,
            Entry entry,
            List<Change> changes,
            int status,
            String name,
            String oneTimePassword) {
        Account now = records.find(entry, name).orElseThrow();
        return call.accept(
                changes,
                status,
                UserItem.of(now, oneTimePassword),
                ETags.of(now.revision()),
                PATH + "/" + name);
    }
}
