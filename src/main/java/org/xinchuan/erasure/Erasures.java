package org.xinchuan.erasure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Keys;
import org.xinchuan.ledger.Ledger;
import org.xinchuan.ledger.Request;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Keeps the store and the ledger of erasures beside it in step: whoever is erased in one is erased
 * in the other, whichever of the two is older.
 */
public final class Erasures {

    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
    private static final String FILE = "erasures.log";
    private static final String ACTOR = "erasure-ledger";

    private final Graph graph;
    private final Ledger ledger;
    private final Optional<ErasureLedger> beside;
    private final Eraser eraser = new Eraser();

    /**
     * @param data the folder beside whose store the ledger of erasures is kept; empty for none
     */
    public Erasures(Graph graph, Ledger ledger, Optional<Path> data) {
        this.graph = graph;
        this.ledger = ledger;
        this.beside = data.map(folder -> new ErasureLedger(folder.resolve(FILE)));
    }

    /** Writes down everybody who is erased in the store and not in the ledger yet. */
    public synchronized void writeDown() {
        beside.ifPresent(
                file -> {
                    List<Row> erased = graph.readAll("read/erasure/erased", Map.of());
                    Map<String, String> missing = new LinkedHashMap<>();
                    if (!erased.isEmpty()) {
                        UnaryOperator<String> hashing = file.hashing();
                        Map<String, String> known = file.pseudonyms();
                        for (Row row : erased) {
                            String hash = hashing.apply(row.text("id"));
                            if (!known.containsKey(hash)) {
                                missing.put(hash, row.text("pseudonym"));
                            }
                        }
                    }
                    if (!missing.isEmpty()) {
                        file.add(missing);
                    }
                });
    }

    /**
     * Erases everybody again whom the ledger names and the store still knows: it was restored from
     * a backup that is older than their erasure. To be called before anybody is served.
     */
    public void replay() {
        writeDown();
        beside.ifPresent(this::replay);
    }

    /** The change with which the last person was erased; 0 when nobody ever was. */
    public long newest() {
        return graph.readAll("read/erasure/erased", Map.of()).stream()
                .mapToLong(row -> row.number("erasedIn"))
                .max()
                .orElse(0);
    }

    private void replay(ErasureLedger file) {
        Map<String, String> open = new HashMap<>(file.pseudonyms());
        if (open.isEmpty()) {
            return;
        }
        UnaryOperator<String> hashing = file.hashing();
        for (Row row : graph.readAll("read/erasure/erased", Map.of())) {
            open.remove(hashing.apply(row.text("id")));
        }
        if (open.isEmpty()) {
            return;
        }
        Map<String, String> again = new LinkedHashMap<>();
        Keys.readAll(
                graph,
                "read/person/keys",
                "read/person/known",
                row -> {
                    String id = row.text("key");
                    String pseudonym = open.get(hashing.apply(id));
                    if (pseudonym != null) {
                        again.put(id, pseudonym);
                    }
                });
        again.forEach(this::erase);
        if (!again.isEmpty()) {
            LOG.info("erased {} people again after a restore", again.size());
        }
    }

    private void erase(String id, String pseudonym) {
        ledger.write(
                new Request(ACTOR, null, null),
                entry -> {
                    Row person = Eraser.find(entry, id).getFirst();
                    return new Answer(
                            eraser.erase(entry, id, person, pseudonym).changes(),
                            200,
                            "",
                            null,
                            null);
                });
    }
}
