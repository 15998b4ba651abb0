package org.xinchuan.account;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Views;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Doorkeeper;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.ReadModel;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Everything at the entrance: who may come in, and how one comes to be let in. */
public final class Reception implements AutoCloseable {

    private final Clock clock;
    private final OpenIdSettings openId;
    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordHashes hashes = new PasswordHashes();
    private final SignInThrottle throttle;
    private final AccountDoorkeeper doorkeeper;
    private final Optional<BreachedPasswords> breached;
    private final Sealing sealing;
    private final FactorDemand demand;

    /**
     * @param demo accounts that are not in the store
     * @param sealing keeps the secrets of second factors
     * @throws IllegalArgumentException when the file of breached passwords is no such list
     */
    public Reception(
            Graph graph,
            Clock clock,
            List<DemoAccount> demo,
            SignInSettings settings,
            Sealing sealing) {
        this.sealing = sealing;
        this.clock = clock;
        this.openId = settings.openId().orElse(null);
        this.demand = settings.demand();
        this.breached = settings.breached().map(BreachedPasswords::open);
        this.accounts = new Accounts(graph, demo);
        this.sessions = new Sessions(clock);
        this.throttle = new SignInThrottle(clock);
        this.doorkeeper = new AccountDoorkeeper(accounts, sessions, settings, clock);
    }

    /** Whether somebody may agree to what others enter about an organisation. */
    public boolean reviews(Views views, String organisation) {
        return accounts.all().stream()
                .filter(account -> !account.disabled())
                .map(account -> views.of(account.identity()).reach(Operation.REVIEW))
                .anyMatch(reach -> !reach.everything() && reach.covers(organisation));
    }

    /** Where an account wants to be told things, by the name that the change record has for it. */
    public Optional<String> mail(String actor) {
        return accounts.all().stream()
                .filter(account -> account.identity().actor().equals(actor))
                .map(Account::mail)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What has to be loaded and kept in step with the record of changes. */
    public ReadModel accounts() {
        return accounts;
    }

    public Doorkeeper doorkeeper() {
        return doorkeeper;
    }

    public List<Routes> routes(Writing writing) {
        OwnPassword password = new OwnPassword(hashes, throttle);
        SecondFactors factors = new SecondFactors(sealing, clock, writing);
        return List.of(
                new SessionRoutes(
                        accounts,
                        sessions,
                        hashes,
                        throttle,
                        new PasswordRules(breached),
                        password,
                        factors,
                        writing,
                        demand,
                        openId == null ? null : openId.name()),
                new OpenIdRoutes(
                        openId,
                        openId == null
                                ? null
                                : new ProviderAccounts(accounts, writing, openId.rules()),
                        sessions,
                        throttle,
                        clock),
                new SecondFactorRoutes(accounts, password, factors, writing),
                new OwnSessionRoutes(accounts, sessions),
                new TokenRoutes(accounts, writing),
                new UserRoutes(accounts, hashes, writing));
    }

    @Override
    public void close() {
        hashes.close();
        breached.ifPresent(BreachedPasswords::close);
    }
}
