package org.xinchuan.exchange;

import org.xinchuan.graph.Row;
import org.xinchuan.lineage.fact.Couple;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.pairing.Pairing;
import org.xinchuan.standard.PartialDate;

import java.util.List;
import java.util.function.Function;

/** Pairings of a folder and of the store as the lineage sees them. */
final class PairingFacts {

    /** The statement whose rows {@link #of(Row)} takes. */
    static final String STATEMENT = "read/import/pairings";

    private PairingFacts() {}

    static PairingFact of(Pairing pairing) {
        return new PairingFact(
                pairing.id(),
                pairing.mentors(),
                pairing.apprentices(),
                couples(pairing.pairsOnly()),
                pairing.startsOn(),
                pairing.endsOn(),
                PairingStatus.valueOf(pairing.status().name()),
                null);
    }

    static PairingFact of(Row row) {
        return of(row::get, row::list);
    }

    /** Of a row of a folder, without making its record. */
    static PairingFact of(Line<Pairing> line) {
        return of(line::value, name -> list(line.value(name)));
    }

    @SuppressWarnings("unchecked") // lists of a pairing are all of texts
    private static List<String> list(Object value) {
        return (List<String>) value;
    }

    private static PairingFact of(
            Function<String, Object> value, Function<String, List<String>> list) {
        return new PairingFact(
                (String) value.apply("id"),
                list.apply("mentors"),
                list.apply("apprentices"),
                couples(list.apply("pairsOnly")),
                date((String) value.apply("startsOn")),
                date((String) value.apply("endsOn")),
                PairingStatus.valueOf((String) value.apply("status")),
                null);
    }

    private static PartialDate date(String text) {
        return text == null ? null : PartialDate.parse(text);
    }

    private static List<Couple> couples(List<String> written) {
        return written.stream()
                .map(couple -> couple.split(">", 2))
                .map(ends -> new Couple(ends[0], ends[1]))
                .toList();
    }
}
