package org.xinchuan.account;

import org.xinchuan.access.Grant;
import org.xinchuan.account.openid.NotSignedIn;
import org.xinchuan.account.openid.Reason;
import org.xinchuan.account.openid.Visitor;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Refused;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Entry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The accounts of those whom a provider vouches for: opened at the first sign-in, and granted at
 * each what the claims are worth then (docs/decisions/0014). An administrator can disable them or
 * say which person they are; neither is the provider's to change.
 */
final class ProviderAccounts {

    /** As the change record names whoever grants by claims. */
    private static final String ACTOR = "oidc";

    private static final int UNKNOWN = 422;

    private final Accounts accounts;
    private final Writing writing;
    private final ClaimRules rules;
    private final AccountRecords records = new AccountRecords();

    ProviderAccounts(Accounts accounts, Writing writing, ClaimRules rules) {
        this.accounts = accounts;
        this.writing = writing;
        this.rules = rules;
    }

    /**
     * The account of a visitor, as it is after this sign-in.
     *
     * @throws NotSignedIn when the claims are worth nothing here, whereupon the account, if there
     *     is one, has no grants any more either; or when it is disabled
     */
    Account enter(Visitor visitor) throws NotSignedIn {
        Origin origin =
                new Origin(
                        visitor.issuer(),
                        visitor.subject(),
                        rules.title(visitor.claims(), visitor.subject()));
        List<Grant> grants;
        try {
            grants = rules.grants(visitor.claims());
        } catch (NotSignedIn e) {
            withdraw(origin);
            throw e;
        }
        if (!isAsBefore(origin, grants) && !write(origin, grants)) {
            withdraw(origin);
            throw new NotSignedIn(
                    Reason.ORGANISATION_UNKNOWN,
                    "an organisation is not recorded: " + organisations(grants));
        }
        return accounts.of(origin.account())
                .filter(account -> !account.disabled())
                .orElseThrow(
                        () -> new NotSignedIn(Reason.DISABLED, origin.account() + " is disabled"));
    }

    private void withdraw(Origin origin) {
        if (accounts.of(origin.account()).filter(one -> !one.grants().isEmpty()).isPresent()) {
            write(origin, List.of());
        }
    }

    private boolean isAsBefore(Origin origin, List<Grant> grants) {
        return accounts.of(origin.account())
                .filter(one -> origin.equals(one.origin()))
                .filter(one -> one.grants().equals(Set.copyOf(grants)))
                .isPresent();
    }

    /** Whether it was written; nothing is when an organisation is not recorded. */
    private boolean write(Origin origin, List<Grant> grants) {
        Reply reply =
                writing.writeAs(
                        ACTOR,
                        entry -> {
                            User after = after(entry, origin, grants);
                            return records.unknown(entry, after).isEmpty()
                                    ? new Answer(
                                            records.enter(entry, after, origin),
                                            200,
                                            "{}",
                                            null,
                                            null)
                                    : new Answer(List.of(), UNKNOWN, "{}", null, null);
                        });
        if (reply.status() >= 500) {
            throw new Refused(Problems.importUnderWay());
        }
        return reply.status() != UNKNOWN;
    }

    private User after(Entry entry, Origin origin, List<Grant> grants) {
        return records.find(entry, origin.account())
                .map(
                        found ->
                                new User(
                                        found.name(),
                                        found.person(),
                                        found.mail(),
                                        grants,
                                        found.disabled(),
                                        null,
                                        null))
                .orElseGet(() -> new User(origin.account(), null, null, grants, false, null, null));
    }

    private static Set<String> organisations(List<Grant> grants) {
        Set<String> codes = new HashSet<>();
        grants.forEach(grant -> codes.add(grant.organisation()));
        return codes;
    }
}
