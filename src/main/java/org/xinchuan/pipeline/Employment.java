package org.xinchuan.pipeline;

import org.xinchuan.lineage.column.Days;
import org.xinchuan.lineage.fact.CareerFact.Standing;
import org.xinchuan.lineage.people.PeoplePage;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The state of employment as of a day. */
final class Employment {
    static final String EMPLOYED = "EMPLOYED";

    /** The keys of the states. */
    static final List<String> STATES =
            List.of(EMPLOYED, "COMING", "RETIRED", "LEFT", "DECEASED", Dimension.UNKNOWN);

    private static final int COMING = STATES.indexOf("COMING");

    /** Above the marks of a person: whether there is an employer, and whether the person left. */
    private static final int EMPLOYER = Integer.highestOneBit(PeoplePage.MARKS) << 1;

    private static final int LEAVER = EMPLOYER << 1;

    /** For each of these together the state of who is not coming. */
    private static final int[] STATE =
            IntStream.range(0, LEAVER << 1).map(Employment::state).toArray();

    private Employment() {}

    /**
     * Employed on the day exactly as indicator I08 counts: with an employer on record, hired by the
     * day or on no day known, and either leaving later, or with no day of leaving on record and not
     * known to be retired, gone or dead. Who is hired later is coming. On a day that one of the
     * posts before covers, whoever has not left by it is employed, whatever else is on record.
     */
    static Dimension on(LocalDate asOf) {
        int day = Days.of(asOf);
        return new Dimension(
                STATES,
                (page, slots, count, codes) -> {
                    int[] organisations = page.organisations();
                    int[] hired = page.hired();
                    int[] marks = page.marks();
                    int[] ever = page.spans().masks();
                    int[] held = page.spans().held(day);
                    for (int i = 0; i < count; i++) {
                        int slot = slots[i];
                        int employer = -organisations[slot] >>> 31;
                        int left = ever[slot] >>> PeoplePage.GONE & 1;
                        int state = STATE[marks[slot] | employer * EMPLOYER | left * LEAVER];
                        if (employer != 0) {
                            if (hired[slot] > day && hired[slot] != Days.NONE) {
                                state = COMING;
                            } else if ((held[slot] >>> PeoplePage.GONE & 1) != left) {
                                // Leaves later.
                                state = 0;
                            }
                        }
                        codes[i] = state;
                    }
                    if (page.anyPosted()) {
                        boolean[] posted = page.posted(day);
                        for (int i = 0; i < count; i++) {
                            boolean gone = (held[slots[i]] >>> PeoplePage.GONE & 1) != 0;
                            codes[i] = posted[slots[i]] && !gone ? 0 : codes[i];
                        }
                    }
                });
    }

    /** Of who was hired by the day, and if a day of leaving is on record has left by it. */
    private static int state(int known) {
        Standing standing = PeoplePage.standing(known & EMPLOYER - 1);
        int gone = standing == null || standing == Standing.ACTIVE ? 0 : 1 + standing.ordinal();
        if (gone != 0) {
            return gone;
        }
        if ((known & EMPLOYER) == 0) {
            return STATES.indexOf(Dimension.UNKNOWN);
        }
        return (known & LEAVER) != 0 ? STATES.indexOf("LEFT") : 0;
    }
}
