package org.xinchuan.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Heads of the chains, kept outside the store: a chain cannot tell that its own end was cut off,
 * its anchors can (TRUST.md §3.4). A file of one JSON object a line, which is only ever appended
 * to; every line is said in the log too, so that a log kept elsewhere is an anchor as well.
 */
public final class Anchors {

    private static final Logger LOG = LoggerFactory.getLogger("org.xinchuan.anchor");
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    /**
     * @param file need not exist; null keeps them in the log alone
     */
    public Anchors(Path file) {
        this.file = file;
    }

    /** The chains that are anchored. */
    public enum Chain {
        CHANGES,
        DISCLOSURES
    }

    /**
     * One line of the file.
     *
     * @param at when, ISO 8601 in UTC
     * @param restored whether a backup took the place of the store: what was anchored beyond this
     *     link before is gone on purpose
     */
    record Line(String at, Chain chain, long sequence, String hash, boolean restored) {}

    /** Keeps the head of a chain. */
    public synchronized void keep(Chain chain, Head head, String at) {
        append(new Line(at, chain, head.sequence(), head.hash(), false));
    }

    /** Keeps that a backup with this head took the place of the store. */
    public synchronized void restored(Chain chain, Head head, String at) {
        append(new Line(at, chain, head.sequence(), head.hash(), true));
    }

    private void append(Line line) {
        try {
            String text = JSON.writeValueAsString(line);
            LOG.info("{}", text);
            if (file != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                try (FileChannel channel =
                        FileChannel.open(
                                file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                    channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)));
                    channel.force(false);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The hashes of a chain that must be in it, by sequence number.
     *
     * @throws IllegalArgumentException naming the file and the line that is no anchor
     */
    public synchronized Map<Long, String> of(Chain chain) {
        Map<Long, String> hashes = new HashMap<>();
        if (file == null || !Files.exists(file)) {
            return hashes;
        }
        int number = 0;
        for (String text : lines()) {
            number++;
            Line line = line(text, number);
            if (line.chain() == chain) {
                if (line.restored()) {
                    hashes.keySet().removeIf(sequence -> sequence > line.sequence());
                }
                hashes.put(line.sequence(), line.hash());
            }
        }
        hashes.remove(0L);
        return hashes;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read.", e);
        }
    }

    private Line line(String text, int number) {
        try {
            return JSON.readValue(text, Line.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + ", line " + number + " is no anchor.", e);
        }
    }
}
