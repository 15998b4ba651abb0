package org.xinchuan.exchange;

import org.xinchuan.ledger.MergedPeople;
import org.xinchuan.merging.MergedPerson;
import org.xinchuan.standard.Bilingual;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Refuses rows that would record somebody under an id that was merged, or merge anybody anew. */
final class MergedCheck {

    private final Stored stored;
    private final Notices notices;

    MergedCheck(Stored stored, Notices notices) {
        this.stored = stored;
        this.notices = notices;
    }

    /** Of some ids those that were merged, with the id that each leads to. */
    static Map<String, String> into(Stored stored, Stream<String> ids) {
        Map<String, String> into = new HashMap<>();
        stored.answers(Tables.MERGED_PEOPLE, "read/merging/forwarded", ids)
                .forEach(row -> into.put(row.text("key"), row.text("into")));
        return into;
    }

    /** Says which id stands for one that was merged. */
    static void refuse(Notices notices, Line<?> line, String column, String id, String into) {
        Bilingual says = MergedPeople.says(id, into);
        notices.refuse(line, column, MergedPeople.CODE, says.zh(), says.en());
    }

    void check(Lines lines, Lines changed) {
        into(stored, changed.of(Tables.PEOPLE).stream().map(Line::group))
                .forEach(
                        (id, into) ->
                                refuse(notices, changed.first(Tables.PEOPLE, id), "id", id, into));
        forwards(lines, changed);
    }

    /** Forwarding comes with a folder for ids that nobody has; merging is done in the graph. */
    private void forwards(Lines lines, Lines changed) {
        Set<String> ids = new TreeSet<>();
        changed.of(Tables.MERGED_PEOPLE).forEach(line -> ids.add(line.group()));
        Set<String> taken = new HashSet<>(stored.known(Tables.PEOPLE, ids));
        taken.addAll(into(stored, ids.stream()).keySet());
        ids.stream().filter(id -> lines.first(Tables.PEOPLE, id) != null).forEach(taken::add);
        for (Line<MergedPerson> line : changed.of(Tables.MERGED_PEOPLE)) {
            if (taken.contains(line.group())) {
                notices.refuse(
                        line,
                        "id",
                        "DUPLICATE_ID",
                        "编号“" + line.group() + "”已在使用，请在系统中合并两条记录",
                        "\"" + line.group() + "\" is in use: merge the two records in the system");
            }
        }
    }
}
