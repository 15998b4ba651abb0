package org.xinchuan.identifier;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Work;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Disclosures;
import org.xinchuan.ledger.Entry;
import org.xinchuan.standard.IdentityNumber;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Keeps identity numbers and phones: sealed under a key for each person, found by a keyed hash. */
public final class Identifiers {

    private static final String FILE = "identifiers.key";
    static final String IDENTITY_NUMBER = "identityNumber";
    static final String PHONE = "phone";

    private final Vault vault;

    private Identifiers(Vault vault) {
        this.vault = vault;
    }

    /**
     * Opens the keys, or makes them for a store that has sealed nothing yet.
     *
     * @param data the folder of an embedded store, beside which the key file is by default
     * @return empty when they are off
     * @throws IllegalArgumentException with a sentence when the key file is missing, open to
     *     others, damaged or another store's
     */
    public static Optional<Identifiers> open(
            IdentifierSettings settings, Graph graph, Optional<Path> data) throws IOException {
        if (!settings.on()) {
            return Optional.empty();
        }
        KeyFile file =
                new KeyFile(
                        settings.keyFile()
                                .or(() -> data.map(folder -> folder.resolve(FILE)))
                                .orElseThrow(
                                        () ->
                                                new IllegalArgumentException(
                                                        "XINCHUAN_IDENTIFIERS is on, but"
                                                                + " XINCHUAN_KEY_FILE is"
                                                                + " missing.")));
        List<Row> known = graph.read("housekeeping/key-file-known");
        if (!file.exists()) {
            if (!known.isEmpty()) {
                throw new IllegalArgumentException(
                        "The store has sealed numbers, and the key file "
                                + file.path()
                                + " is not there.");
            }
            file.make();
        }
        Vault vault = file.read();
        if (known.isEmpty()) {
            graph.write(
                    work ->
                            work.run(
                                    "housekeeping/key-file-record",
                                    Map.of("fingerprint", vault.fingerprint())));
        } else if (!known.getFirst().text("fingerprint").equals(vault.fingerprint())) {
            throw new IllegalArgumentException(
                    "The key file " + file.path() + " is not the one of this store.");
        }
        return Optional.of(new Identifiers(vault));
    }

    /** What is served when they are on. */
    public List<Routes> routes(Graph graph, Writing writing, Disclosures disclosures) {
        return List.of(
                new IdentifierRoutes(graph, writing, this, disclosures),
                new RevealRoutes(graph, writing, this, disclosures));
    }

    /** A secret of an account that is no number of anybody, sealed by the same key file. */
    public String sealFor(String account, String secret) {
        return vault.sealSecret(account, secret);
    }

    /**
     * The secret that was sealed.
     *
     * @throws IllegalStateException when it was altered, or is another's
     */
    public String openOf(String account, String sealed) {
        return vault.openSecret(account, sealed);
    }

    /** The numbers of a person in clear; all null when none are kept. */
    Numbers of(Work work, String person) {
        return work.run("read/identifier/rows", Map.of("keys", List.of(person))).stream()
                .findFirst()
                .map(row -> opened(person, row))
                .orElseGet(() -> new Numbers(person, null, null));
    }

    /** Whose number it is among the people of some organisations; nobody when it is another's. */
    List<String> withNumber(Work work, IdentityNumber number, List<String> organisations) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("hmac", vault.hmac(number));
        asked.put("reach", organisations);
        return work.run("read/identifier/lookup", asked).stream().map(r -> r.text("id")).toList();
    }

    /** Whether somebody else has the identity number. */
    boolean taken(Entry entry, Numbers numbers) {
        if (numbers.identityNumber() == null) {
            return false;
        }
        String hmac = vault.hmac(new IdentityNumber(numbers.identityNumber()));
        return entry.run("read/identifier/holder", Map.of("hmac", hmac)).stream()
                .anyMatch(row -> !row.text("person").equals(numbers.person()));
    }

    /** The names of the numbers that both of two people have and that are not the same. */
    public Set<String> differing(Work work, String one, String other) {
        Numbers mine = of(work, one);
        Numbers theirs = of(work, other);
        Set<String> fields = new TreeSet<>();
        if (differ(mine.identityNumber(), theirs.identityNumber())) {
            fields.add(IDENTITY_NUMBER);
        }
        if (differ(mine.phone(), theirs.phone())) {
            fields.add(PHONE);
        }
        return fields;
    }

    /** The names of the numbers that the first of two people has and the other lacks. */
    public Set<String> lacking(Work work, String one, String other) {
        Numbers mine = of(work, one);
        Numbers theirs = of(work, other);
        Set<String> fields = new TreeSet<>();
        if (mine.identityNumber() != null && theirs.identityNumber() == null) {
            fields.add(IDENTITY_NUMBER);
        }
        if (mine.phone() != null && theirs.phone() == null) {
            fields.add(PHONE);
        }
        return fields;
    }

    /** Two people exchange numbers: done twice, nothing has happened. */
    public void exchange(Entry entry, String one, String other, Collection<String> fields) {
        if (fields.isEmpty()) {
            return;
        }
        Numbers mine = of(entry, one);
        Numbers theirs = of(entry, other);
        // First without any: an identity number is one person's at a time.
        keep(entry, new Numbers(one, null, null));
        keep(entry, new Numbers(other, null, null));
        keep(entry, mine.with(theirs, fields));
        keep(entry, theirs.with(mine, fields));
    }

    private static boolean differ(String one, String other) {
        return one != null && other != null && !one.equals(other);
    }

    /** Keeps the numbers of a person under a fresh key; the names of the fields that changed. */
    List<String> keep(Entry entry, Numbers numbers) {
        String person = numbers.person();
        Numbers before = of(entry, person);
        List<String> fields = new ArrayList<>();
        if (!Objects.equals(before.identityNumber(), numbers.identityNumber())) {
            fields.add(IDENTITY_NUMBER);
        }
        if (!Objects.equals(before.phone(), numbers.phone())) {
            fields.add(PHONE);
        }
        if (fields.isEmpty()) {
            return fields;
        }
        entry.run("write/identifier/forget", Map.of("person", person));
        if (numbers.identityNumber() != null || numbers.phone() != null) {
            Vault.PersonKey key = vault.fresh(person);
            Map<String, Object> row = new HashMap<>();
            row.put("person", person);
            row.put("key", key.sealed());
            row.put(
                    "idHmac",
                    numbers.identityNumber() == null
                            ? null
                            : vault.hmac(new IdentityNumber(numbers.identityNumber())));
            row.put("idEnc", key.seal(IDENTITY_NUMBER, numbers.identityNumber()));
            row.put("phoneEnc", key.seal(PHONE, numbers.phone()));
            entry.run("write/identifier/put", Map.of("row", row));
        }
        return fields;
    }

    private Numbers opened(String person, Row row) {
        Vault.PersonKey key = vault.of(person, row.text("key"));
        return new Numbers(
                person,
                key.open(IDENTITY_NUMBER, row.text("idEnc")),
                key.open(PHONE, row.text("phoneEnc")));
    }
}
