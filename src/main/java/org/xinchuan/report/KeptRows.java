package org.xinchuan.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.xinchuan.graph.Row;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongConsumer;

/**
 * The rows of questions asked lately, so that the pages, tables and files of one figure ask the
 * store once. They stand until the next change of the ledger; the least asked go first. Two callers
 * who ask the same at once ask the store once.
 */
final class KeptRows {

    /** Of the memory there is, so much may be kept. */
    private static final int SHARE = 8;

    private static final int KIB = 1024;
    private static final int ROW = 80;
    private static final int CELL = 16;
    private static final int LOOKED_AT = 100;

    private final long most = Runtime.getRuntime().maxMemory() / SHARE / KIB;
    private final Cache<Question, ReportSource.Found> found =
            Caffeine.newBuilder().maximumWeight(most).weigher(KeptRows::weight).build();

    // Beside the cache, which would hold a lock while a question is worked out.
    private final ConcurrentMap<Question, CompletableFuture<ReportSource.Found>> asked =
            new ConcurrentHashMap<>();

    Optional<ReportSource.Found> kept(Question question) {
        return Optional.ofNullable(found.getIfPresent(question));
    }

    /**
     * The rows, out of what is kept or else of the store.
     *
     * @param rows is told how many have come, when the store is asked
     */
    ReportSource.Found find(Question question, LongConsumer rows) {
        ReportSource.Found kept = found.getIfPresent(question);
        if (kept != null) {
            return kept;
        }
        CompletableFuture<ReportSource.Found> mine = new CompletableFuture<>();
        CompletableFuture<ReportSource.Found> first = asked.putIfAbsent(question, mine);
        if (first != null) {
            return waitedFor(first);
        }
        try {
            ReportSource.Found come = question.report().source().find(question.arguments(), rows);
            found.put(question, come);
            mine.complete(come);
            return come;
        } catch (RuntimeException | Error e) {
            // The next who asks tries again.
            mine.completeExceptionally(e);
            throw e;
        } finally {
            asked.remove(question, mine);
        }
    }

    private static ReportSource.Found waitedFor(CompletableFuture<ReportSource.Found> first) {
        try {
            return first.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** In KiB, by the first rows: about what they take. */
    private static int weight(Question question, ReportSource.Found found) {
        long some = Math.min(found.rows().size(), LOOKED_AT);
        long bytes = 0;
        for (Row row : found.rows().subList(0, (int) some)) {
            bytes += ROW;
            for (Object value : row.values().values()) {
                bytes += CELL + (value instanceof String text ? 40 + 2L * text.length() : 16);
            }
        }
        long all = some == 0 ? 0 : bytes * found.rows().size() / some;
        return (int) Math.min(Integer.MAX_VALUE, 1 + all / KIB);
    }
}
