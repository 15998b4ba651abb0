package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Column;
import org.xinchuan.lineage.column.KeyColumn;
import org.xinchuan.lineage.column.Pages;
import org.xinchuan.lineage.column.SpanPage;
import org.xinchuan.lineage.fact.CareerFact.Standing;

import java.util.ArrayList;
import java.util.List;

/**
 * Goes through everybody page by page, and unpacks the columns of a page when they are asked for.
 * Days are numbers of {@link org.xinchuan.lineage.column.Days}. For one thread.
 */
public final class PeoplePage {
    /** The kind of span that says since when somebody has an honour; those below are the grades. */
    public static final int HONOURED = CareerTable.HONOURED;

    /** That of an honour whose holders count as model workers. */
    public static final int MODEL_WORKER = CareerTable.MODEL_WORKER;

    /** That of having left the organisation: from the first day no longer in it. */
    public static final int GONE = CareerTable.GONE;

    /** What {@link #marks} gives are numbers below this. */
    public static final int MARKS = PersonTable.MARKS;

    private final PeopleTable table;
    private final Unpacked marks;
    private final Unpacked organisations;
    private final Unpacked occupations;
    private final Unpacked born;
    private final Unpacked hired;
    private final PageOnDay onDay;
    private final SpanPage spans = new SpanPage();
    private int spansOf = -1;
    private int page = -1;

    PeoplePage(PeopleTable table) {
        this.table = table;
        marks = new Unpacked(table.people.marks);
        organisations = new Unpacked(table.people.organisations);
        occupations = new Unpacked(table.people.careers.occupations);
        born = new Unpacked(table.people.careers.born);
        hired = new Unpacked(table.people.careers.hired);
        onDay = new PageOnDay(table.people.posts);
    }

    private static final class Unpacked {
        private final Column column;
        private final int[] numbers = new int[Pages.SIZE];
        private int page = -1;

        Unpacked(Column column) {
            this.column = column;
        }

        int[] of(int wanted) {
            if (page != wanted) {
                column.read(wanted, numbers);
                page = wanted;
            }
            return numbers;
        }
    }

    /** How many pages there are. */
    public int pages() {
        return Pages.count(table.size());
    }

    /** Goes to a page. */
    public void to(int wanted) {
        page = wanted;
    }

    /** The number of the first person of the page. */
    public int first() {
        return Pages.first(page);
    }

    /**
     * The people of the page who are known, and not named by pairings alone.
     *
     * @param slots is given their places
     * @return how many they are
     */
    public int known(int[] slots) {
        int[] marked = marks.of(page);
        int count = 0;
        for (int slot = 0; slot < Pages.SIZE; slot++) {
            slots[count] = slot;
            count += marked[slot] & PersonTable.KNOWN;
        }
        return count;
    }

    /** For each person the number of today's organisation and one more; 0 without any. */
    public int[] organisations() {
        return organisations.of(page);
    }

    /** The same as of a day, by the posts that were held then. */
    public int[] organisations(int day) {
        return anyPosted() ? onDay.to(page, day, this).organisations() : organisations();
    }

    /** For each person the number of today's trade and one more; 0 without any. */
    public int[] occupations() {
        return occupations.of(page);
    }

    /** The same as of a day; a post that does not tell one leaves today's. */
    public int[] occupations(int day) {
        return anyPosted() ? onDay.to(page, day, this).occupations() : occupations();
    }

    /** Whether anybody on the page ever held a post before the present one. */
    public boolean anyPosted() {
        return onDay.any(page);
    }

    /** For each person whether it is such a post that counts on a day. */
    public boolean[] posted(int day) {
        return onDay.to(page, day, this).posted();
    }

    /** For each person what {@link #standing} reads. */
    public int[] marks() {
        return marks.of(page);
    }

    /** For each person the year of birth, as a number that {@link #born(Integer)} gives. */
    public int[] born() {
        return born.of(page);
    }

    /** For each person the first day in the organisation. */
    public int[] hired() {
        return hired.of(page);
    }

    /** Since when, and until when, people hold grades and honours, and since when they are gone. */
    public SpanPage spans() {
        if (spansOf != page) {
            table.people.careers.spans.read(page, spans);
            spansOf = page;
        }
        return spans;
    }

    /**
     * Whether some pairing of people as apprentices may have begun by a day; drafts and void ones
     * make none, and that one ended does not matter.
     *
     * @param slots the places of so many people
     * @param day in days since 1970-01-01
     * @param codes is given 1 or 0 for each
     */
    public void mentored(int[] slots, int count, int day, int[] codes) {
        int[] links = table.mentors.page(Pages.first(page));
        if (LinkPage.settled(links, day)) {
            LinkPage.linked(links, slots, count, codes);
            return;
        }
        for (int i = 0; i < count; i++) {
            codes[i] = LinkPage.linked(links, slots[i], day) ? 1 : 0;
        }
    }

    /** The status on record among marks; null when unknown. */
    public static Standing standing(int marks) {
        return CareerTable.standing(PersonTable.traits(marks));
    }

    /** A year of birth as the column has it; 0 when unknown. */
    public static int born(Integer year) {
        return CareerTable.born(year);
    }

    /** The codes of organisations, by their numbers. */
    public List<String> organisationCodes() {
        return codes(table.people.organisationCodes);
    }

    /** The codes of trades, by their numbers. */
    public List<String> occupationCodes() {
        return codes(table.people.careers.occupationCodes);
    }

    private static List<String> codes(KeyColumn keys) {
        List<String> codes = new ArrayList<>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            codes.add(keys.get(i));
        }
        return codes;
    }
}
