package org.xinchuan.workbook;

import org.xinchuan.pairing.Pairing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Refuses what stands in a workbook a second time. */
final class Twice {

    private final Faulty faulty;
    private final Map<List<Object>, Integer> rows = new HashMap<>();
    private final Map<String, Integer> pairings = new HashMap<>();

    Twice(Faulty faulty) {
        this.faulty = faulty;
    }

    /** Whether nobody above has the same mentors and apprentices from the same beginning on. */
    boolean isFirst(PairingRecords.Settled one) {
        WrittenPairing written = one.written();
        String start = written.startsOn() == null ? "" : written.startsOn().text();
        List<Object> key =
                List.of(new TreeSet<>(one.mentors()), new TreeSet<>(one.apprentices()), start);
        Integer before = rows.putIfAbsent(key, written.spot().row());
        if (before != null) {
            duplicate(written.at("apprentices"), before);
        }
        return before == null;
    }

    /** Whether no row above changes the same pairing. */
    boolean isFirst(Taken taken) {
        if (!(taken.record() instanceof Pairing pairing)) {
            return true;
        }
        Integer before = pairings.putIfAbsent(pairing.id(), taken.row());
        if (before != null) {
            duplicate(new Spot(taken.sheet(), taken.row(), null), before);
        }
        return before == null;
    }

    private void duplicate(Spot spot, int before) {
        faulty.error(
                spot,
                "DUPLICATE_IN_FILE",
                "与第 " + before + " 行是同一份结对",
                "row " + before + " is the same pairing");
    }
}
