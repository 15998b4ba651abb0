package org.xinchuan.ledger;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * The transaction of one write, behind the guard. Every statement it runs gets the parameter {@code
 * $ledger} with {@code sequence} (the revision of what it writes), {@code now}, {@code actor} and
 * {@code fact}, the part of the fact block that all facts of this write share.
 */
public final class Entry implements Work {

    private final Work work;
    private final Map<String, Object> ledger;
    private final long sequence;
    private final Earlier earlier;

    Entry(Work work, long sequence, String now, String actor, Earlier earlier) {
        this.work = work;
        this.sequence = sequence;
        this.earlier = earlier;
        this.ledger = said(sequence, now, actor);
    }

    /** What statements of a write know as {@code $ledger}. */
    public static Map<String, Object> said(long sequence, String now, String actor) {
        return Map.of(
                "sequence", sequence,
                "now", now,
                "actor", actor,
                "fact", Map.of("recordedBy", actor, "recordedAt", now));
    }

    @Override
    public List<Row> run(String statement, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("ledger", ledger);
        return work.run(statement, all);
    }

    /**
     * Writes rows by a statement that takes them as {@code $rows}; to be asked only where those
     * that nobody has written before touch nothing that is there.
     */
    public void put(String statement, List<Map<String, Object>> rows) {
        work.put(statement, rows, ledger);
    }

    /** The time of this write, as its facts keep it. */
    public String now() {
        return (String) ledger.get("now");
    }

    /** The sequence number of the first change of this write. */
    public long sequence() {
        return sequence;
    }

    /**
     * The sequence number of the last change that is committed. Those between it and {@link
     * #sequence} are of earlier writes of the same transaction; see {@link #seen}.
     */
    public long committed() {
        return earlier.committed();
    }

    /**
     * What a read model is with all changes before this write. It keeps no state that is not
     * committed; such a one lasts as long as the transaction.
     *
     * @param model whose state it is
     * @param committed its state with all that is committed
     * @param next the state with what is changed of these subjects, read again through this entry
     */
    public <T> T seen(Object model, Supplier<T> committed, BiFunction<T, Set<String>, T> next) {
        return earlier.seen(model, committed, next);
    }
}
