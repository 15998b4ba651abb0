package org.xinchuan.graph;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings the schema of the store to the version of this program: every {@code
 * cypher/migrations/V001__name.cypher} once, in order, each statement in a transaction of its own.
 * What was applied is recorded with its checksum; a file that changed afterwards, or a store that
 * is ahead of the program, is refused.
 */
public final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final Pattern NAME = Pattern.compile("migrations/V(\\d{3})__(\\w+)");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$");
    private static final String APPLIED = "housekeeping/migrations-applied";
    private static final String RECORD = "housekeeping/migration-record";

    private final Graph graph;

    public Migrations(Graph graph) {
        this.graph = graph;
    }

    /**
     * Applies what is missing.
     *
     * @throws StoreUnavailable when the store does not fit this program
     */
    public void apply() {
        List<CypherFile> files = graph.catalog().below("migrations");
        List<Row> applied = graph.readAll(APPLIED, Map.of());
        if (applied.size() > files.size()) {
            throw new StoreUnavailable(
                    "The store is newer than this program: it has migration "
                            + applied.getLast().text("name")
                            + ".");
        }
        for (int i = 0; i < files.size(); i++) {
            CypherFile file = files.get(i);
            if (i < applied.size()) {
                verify(file, applied.get(i));
            } else {
                apply(file);
            }
        }
    }

    private void verify(CypherFile file, Row applied) {
        boolean same =
                applied.text("name").equals(file.name())
                        && applied.text("checksum").equals(checksum(file));
        if (!same) {
            throw new StoreUnavailable(
                    "The migration "
                            + file.name()
                            + " is not the one that was applied to this store.");
        }
    }

    private void apply(CypherFile file) {
        Matcher name = NAME.matcher(file.name());
        if (!name.matches()) {
            throw new IllegalStateException("not the name of a migration: " + file.name());
        }
        for (String statement : COMMENT.matcher(file.text()).replaceAll("").split(";")) {
            if (!statement.isBlank()) {
                graph.runText(statement.strip(), Map.of());
            }
        }
        graph.write(
                work ->
                        work.run(
                                RECORD,
                                Map.of(
                                        "version", Long.valueOf(name.group(1)),
                                        "name", file.name(),
                                        "checksum", checksum(file))));
        LOG.info("applied {}", file.name());
    }

    private static String checksum(CypherFile file) {
        try {
            byte[] text = file.text().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
