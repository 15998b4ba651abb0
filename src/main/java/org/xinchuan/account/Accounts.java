package org.xinchuan.account;

import org.xinchuan.access.Identity;
import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.Keys;
import org.xinchuan.ledger.ReadModel;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All accounts in memory, with what is granted to them, so that every request is judged by what
 * holds now and none waits for the store.
 */
final class Accounts implements ReadModel {

    private static final String ROWS = "read/account/rows";

    private final Graph graph;
    private final List<DemoAccount> demo;
    private volatile Known known = new Known(new TreeMap<>(), Map.of());

    Accounts(Graph graph, List<DemoAccount> demo) {
        this.graph = graph;
        this.demo = List.copyOf(demo);
    }

    /**
     * A token and whose it is.
     *
     * @param identity who comes with it, worked out once for all requests
     */
    record Held(Account account, Token token, Identity identity) {}

    private record Known(SortedMap<String, Account> byName, Map<String, Held> byTokenHash) {

        private static Known of(SortedMap<String, Account> byName) {
            Map<String, Held> tokens = new HashMap<>();
            for (Account account : byName.values()) {
                for (Token token : account.tokens()) {
                    tokens.put(token.hash(), new Held(account, token, account.identity(token)));
                }
            }
            return new Known(byName, tokens);
        }
    }

    /** The account of that name. */
    Optional<Account> of(String name) {
        return Optional.ofNullable(known.byName().get(name));
    }

    /** The token of that hash. */
    Optional<Held> byTokenHash(String hash) {
        return Optional.ofNullable(known.byTokenHash().get(hash));
    }

    /** All accounts, those of the demo included. */
    Collection<Account> all() {
        return known.byName().values();
    }

    /** The accounts of the store in order of their names. */
    Collection<Account> stored() {
        return known.byName().values().stream().filter(one -> one.demo() == null).toList();
    }

    @Override
    public void load() {
        SortedMap<String, Account> fresh = new TreeMap<>();
        Keys.readAll(
                graph,
                "read/account/keys",
                ROWS,
                row -> fresh.put(row.text("name"), Account.of(row)));
        demo.forEach(one -> fresh.put(one.name(), Account.of(one)));
        known = Known.of(fresh);
    }

    @Override
    public void refresh(Set<String> subjects) {
        List<String> names = Keys.of("account", subjects);
        if (!names.isEmpty()) {
            SortedMap<String, Account> fresh = new TreeMap<>(known.byName());
            graph.read(ROWS, Map.of("keys", names))
                    .forEach(row -> fresh.put(row.text("name"), Account.of(row)));
            demo.forEach(one -> fresh.put(one.name(), Account.of(one)));
            known = Known.of(fresh);
        }
    }
}
