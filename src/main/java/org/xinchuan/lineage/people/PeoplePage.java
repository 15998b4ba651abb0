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

    /** What {@link #traits} gives are numbers below this. */
    public static final int TRAITS = CareerTable.TRAITS;

    private final PeopleTable table;
    private final Unpacked marks;
    private final Unpacked organisations;
    private final Unpacked occupations;
    private final Unpacked traits;
    private final Unpacked born;
    private final Unpacked hired;
    private final Unpacked left;
    private final SpanPage spans = new SpanPage();
    private int spansOf = -1;
    private int page = -1;

    PeoplePage(PeopleTable table) {
        this.table = table;
        marks = new Unpacked(table.people.marks);
        organisations = new Unpacked(table.people.organisations);
        occupations = new Unpacked(table.people.careers.occupations);
        traits = new Unpacked(table.people.careers.traits);
        born = new Unpacked(table.people.careers.born);
        hired = new Unpacked(table.people.careers.hired);
        left = new Unpacked(table.people.careers.left);
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
            count += PersonTable.known(marked[slot]) ? 1 : 0;
        }
        return count;
    }

    /** For each person the number of the organisation and one more; 0 without any. */
    public int[] organisations() {
        return organisations.of(page);
    }

    /** For each person the number of the trade and one more; 0 without any. */
    public int[] occupations() {
        return occupations.of(page);
    }

    /** For each person what {@link #standing} reads. */
    public int[] traits() {
        return traits.of(page);
    }

    /** For each person the year of birth, as a number that {@link #born(Integer)} gives. */
    public int[] born() {
        return born.of(page);
    }

    /** For each person the first day in the organisation. */
    public int[] hired() {
        return hired.of(page);
    }

    /** For each person the first day no longer in it. */
    public int[] left() {
        return left.of(page);
    }

    /** Since when, and until when, people hold grades and honours. */
    public SpanPage spans() {
        if (spansOf != page) {
            table.people.careers.spans.read(page, spans);
            spansOf = page;
        }
        return spans;
    }

    /**
     * Whether some pairing of a person as an apprentice may have begun by a day; drafts and void
     * ones make none, and that one ended does not matter.
     *
     * @param day in days since 1970-01-01
     */
    public boolean mentored(int slot, int day) {
        int[] links = table.mentors.page(Pages.first(page));
        int end = LinkPage.end(links, slot);
        for (int i = LinkPage.start(links, slot); i < end; i++) {
            if (LinkPage.since(links, i) <= day) {
                return true;
            }
        }
        return false;
    }

    /** The status on record; null when unknown. */
    public static Standing standing(int traits) {
        return CareerTable.standing(traits);
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
