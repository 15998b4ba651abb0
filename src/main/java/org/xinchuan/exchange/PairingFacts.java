package org.xinchuan.exchange;

import org.xinchuan.graph.Row;
import org.xinchuan.lineage.fact.Couple;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.pairing.Pairing;
import org.xinchuan.standard.PartialDate;

import java.util.List;

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
        return new PairingFact(
                row.text("id"),
                row.list("mentors"),
                row.list("apprentices"),
                couples(row.list("pairsOnly")),
                date(row.text("startsOn")),
                date(row.text("endsOn")),
                PairingStatus.valueOf(row.text("status")),
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
