package org.xinchuan.ledger;

import org.xinchuan.graph.Work;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Fault;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the ids of merged people lead to. Whoever reads by such an id is sent on; whoever writes it
 * into a record is told the id that stands for it now, wherever the record comes from
 * (docs/decisions/0040).
 */
public final class MergedPeople {

    /** The code of every refusal of an id that stands for nobody any more. */
    public static final String CODE = "PERSON_MERGED";

    private static final String STATEMENT = "read/merging/forwarded";

    private MergedPeople() {}

    /** Of some ids those that were merged, with the id that each leads to at last. */
    public static Map<String, String> of(Work work, Collection<String> ids) {
        Map<String, String> into = new HashMap<>();
        if (!ids.isEmpty()) {
            work.run(STATEMENT, Map.of("keys", List.copyOf(ids)))
                    .forEach(row -> into.put(row.text("key"), row.text("into")));
        }
        return into;
    }

    /** What is said of a merged id. */
    public static Bilingual says(String id, String into) {
        return new Bilingual(
                "编号 " + id + " 的记录已并入 " + into + "，请改用 " + into,
                "\"" + id + "\" was merged into \"" + into + "\": write \"" + into + "\"");
    }

    /** The fault of a field that names a merged id. */
    static Fault fault(String field, String id, String into) {
        return new Fault(field, CODE, says(id, into));
    }
}
