package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Column;
import org.xinchuan.lineage.column.Days;
import org.xinchuan.lineage.column.Lull;
import org.xinchuan.lineage.column.Pages;
import org.xinchuan.lineage.column.SpanPage;

import java.util.stream.IntStream;

/** Works the situations of a page out from the columns, for all its people. For one thread. */
final class SituationPage {
    /** Above the marks of a person: whether there is an employer, and whether the person left. */
    private static final int EMPLOYER = Integer.highestOneBit(PersonTable.MARKS) << 1;

    private static final int LEAVER = EMPLOYER << 1;

    /** For each of these together the state of who is not coming. */
    private static final int[] STATE =
            IntStream.range(0, LEAVER << 1).map(SituationPage::state).toArray();

    private static final int EMPLOYED = EmploymentState.EMPLOYED.ordinal();
    private static final int COMING = EmploymentState.COMING.ordinal();
    private static final int GRADES = (1 << Situation.NO_GRADE) - 1;

    /** For each mask of grades the highest. */
    private static final int[] HIGHEST =
            IntStream.rangeClosed(0, GRADES)
                    .map(m -> m == 0 ? Situation.NO_GRADE : 31 - Integer.numberOfLeadingZeros(m))
                    .toArray();

    private final PeopleTable table;
    private final int day;
    private final int[] marks = new int[Pages.SIZE];
    private final int[] organisations = new int[Pages.SIZE];
    private final int[] hired = new int[Pages.SIZE];
    private final int[] states = new int[Pages.SIZE];
    private final int[] mentored = new int[Pages.SIZE];

    SituationPage(PeopleTable table, int day) {
        this.table = table;
        this.day = day;
    }

    /**
     * Writes the situations of a page.
     *
     * @param spans of the page
     * @param posts of the page
     */
    void read(int page, SpanPage spans, PageOnDay posts, byte[] situations) {
        table.people.marks.read(page, marks);
        int[] held = spans.held();
        states(page, spans.masks(), held);
        posts.posted(slot -> states[slot] = left(held[slot]) != 0 ? states[slot] : EMPLOYED);
        LinkPage.linked(table.mentors.page(Pages.first(page)), Days.epochDay(day), mentored);
        for (int slot = 0; slot < Pages.SIZE; slot++) {
            // Counted and not asked: who is known is by chance, and a wrong guess costs more.
            int known = -(marks[slot] & PersonTable.KNOWN);
            int grade = HIGHEST[held[slot] & GRADES];
            situations[slot] = (byte) (Situation.of(states[slot], grade, mentored[slot]) & known);
        }
    }

    private void states(int page, int[] ever, int[] held) {
        table.people.organisations.read(page, organisations);
        table.people.careers.hired.read(page, hired);
        for (int slot = 0; slot < Pages.SIZE; slot++) {
            int employer = -organisations[slot] >>> 31;
            int left = left(ever[slot]);
            int state = STATE[marks[slot] | employer * EMPLOYER | left * LEAVER];
            if (employer != 0) {
                if (hired[slot] > day && hired[slot] != Days.NONE) {
                    state = COMING;
                } else if (left(held[slot]) != left) {
                    // Leaves later.
                    state = EMPLOYED;
                }
            }
            states[slot] = state;
        }
    }

    private static int left(int kinds) {
        return kinds >>> CareerTable.GONE & 1;
    }

    private static int state(int known) {
        return EmploymentState.of(
                        CareerTable.standing(PersonTable.traits(known & EMPLOYER - 1)),
                        (known & EMPLOYER) != 0,
                        (known & LEAVER) != 0)
                .ordinal();
    }

    /** The days around the day on which the situations of a page are the same. */
    Lull lull(int page, SpanPage spans) {
        Lull lull = new Lull(day);
        Column hiring = table.people.careers.hired;
        hiring.read(page, hired);
        lull.turn(hired, Pages.SIZE);
        spans.narrow(lull);
        table.people.posts.narrow(page, lull);
        LinkPage.narrow(table.mentors.page(Pages.first(page)), lull);
        return lull;
    }
}
