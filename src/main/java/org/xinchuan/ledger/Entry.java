package org.xinchuan.ledger;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The transaction of one write, behind the guard. Every statement it runs gets the parameter {@code
 * $ledger} with {@code sequence} (the revision of what it writes), {@code now}, {@code actor} and
 * {@code fact}, the part of the fact block that all facts of this write share.
 */
public final class Entry implements Work {

    private final Work work;
    private final Map<String, Object> ledger;
    private final long sequence;

    Entry(Work work, long sequence, String now, String actor) {
        this.work = work;
        this.sequence = sequence;
        this.ledger =
                Map.of(
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

    /** The time of this write, as its facts keep it. */
    public String now() {
        return (String) ledger.get("now");
    }

    /** The sequence number of the first change of this write. */
    public long sequence() {
        return sequence;
    }
}
