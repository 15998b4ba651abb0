package org.xinchuan.exchange;

import org.xinchuan.graph.Row;
import org.xinchuan.pairing.Pairing;
import org.xinchuan.person.Person;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.workbook.Taken;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What people and pairings are called to whoever knows a workbook: people by their names, pairings
 * by their row, else by the number of their agreement or the names of their people.
 */
final class SheetCallings implements Callings {

    private final Stored stored;
    private final Predicate<String> knows;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();

    /**
     * @param importer who reads it: people out of reach have ids and no names
     * @param records of the workbook
     */
    SheetCallings(Stored stored, Exchanger importer, List<Taken> records) {
        this.stored = stored;
        this.knows = id -> importer.everywhere() || importer.knows(id);
        for (Taken one : records) {
            switch (one.record()) {
                case Person person -> names.put(person.id(), person.name());
                case Pairing pairing -> rows.put(pairing.id(), one.row());
                default -> {}
            }
        }
    }

    @Override
    public List<String> people(List<String> ids) {
        List<String> unknown =
                ids.stream().filter(id -> !names.containsKey(id)).filter(knows).toList();
        stored.answers(Tables.PEOPLE, Tables.PEOPLE.rowsStatement(), unknown)
                .forEach(row -> names.put(row.text("id"), row.text("name")));
        return ids.stream().map(id -> names.getOrDefault(id, id)).toList();
    }

    @Override
    public Bilingual pairing(String id) {
        Integer row = rows.get(id);
        if (row != null) {
            return new Bilingual("第 " + row + " 行", "row " + row);
        }
        return stored
                .answers(Tables.PAIRINGS, Tables.PAIRINGS.rowsStatement(), List.of(id))
                .stream()
                .map(this::recorded)
                .findFirst()
                .orElseGet(() -> IDS.pairing(id));
    }

    private Bilingual recorded(Row row) {
        String number = row.text("agreementNo");
        String people =
                String.join("、", people(row.list("mentors")))
                        + " → "
                        + String.join("、", people(row.list("apprentices")));
        return number == null
                ? new Bilingual("已登记的结对“" + people + "”", "the recorded pairing \"" + people + "\"")
                : new Bilingual(
                        "已登记的协议“" + number + "”（" + people + "）",
                        "the recorded agreement \"" + number + "\" (" + people + ")");
    }

    @Override
    public Bilingual ifTheLoopIsTrue() {
        return new Bilingual(
                "确有其事，请从表中删去这一行，到“登记结对”单独登记并写明原因",
                "if it is true, take the row out and record the pairing on its own, with the"
                        + " reason");
    }
}
