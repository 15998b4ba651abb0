package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.KeyColumn;
import org.xinchuan.lineage.column.Pages;
import org.xinchuan.lineage.column.SpanPage;

import java.util.ArrayList;
import java.util.List;

/**
 * Goes through everybody as of a day, page by page, and reads of the columns what is asked for: the
 * numbers of so many people, whose places on the page stand in order in an array. Days are numbers
 * of {@link org.xinchuan.lineage.column.Days}. For one thread.
 */
public final class PeoplePage {
    /** The kind of span that says since when somebody has an honour; those below are the grades. */
    public static final int HONOURED = CareerTable.HONOURED;

    /** That of an honour whose holders count as model workers. */
    public static final int MODEL_WORKER = CareerTable.MODEL_WORKER;

    private final PeopleTable table;
    private final int day;
    private final boolean keeping;
    private final PageOnDay posts;
    private final SpanPage spans;
    private final SituationPage working;
    private final byte[] own = new byte[Pages.SIZE];
    private byte[] situations = own;
    private int situationsOf = -1;
    private int spansOf = -1;
    private int page = -1;

    /**
     * @param keeping whether situations that are worked out are kept for those who ask next
     */
    PeoplePage(PeopleTable table, int day, boolean keeping) {
        this.table = table;
        this.day = day;
        this.keeping = keeping;
        posts = new PageOnDay(table.people.posts, day);
        spans = new SpanPage(day);
        working = new SituationPage(table, day);
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
     * The situation of everybody on the page; see {@link Situation}. Not to be written to.
     *
     * @return one for each place
     */
    public byte[] situations() {
        if (situationsOf != page) {
            byte[] known = table.situations.find(table, page, day);
            situations = known == null ? workedOut() : known;
            situationsOf = page;
        }
        return situations;
    }

    private byte[] workedOut() {
        byte[] all = keeping ? new byte[Pages.SIZE] : own;
        working.read(page, spans(), posts.to(page), all);
        if (keeping) {
            table.situations.keep(table, page, working.lull(page, spans()), all);
        }
        return all;
    }

    /**
     * The people of the page who are known, and not named by pairings alone.
     *
     * @param slots is given their places; of the size of a page
     * @return how many they are
     */
    public int known(int[] slots) {
        table.people.marks.read(page, slots);
        int count = 0;
        for (int slot = 0; slot < Pages.SIZE; slot++) {
            int known = slots[slot] & PersonTable.KNOWN;
            slots[count] = slot;
            count += known;
        }
        return count;
    }

    /** Of each the number of the organisation of the day and one more; 0 without any. */
    public void organisations(int[] slots, int count, int[] numbers) {
        organisationsToday(slots, count, numbers);
        posts.to(page).organisations(slots, count, numbers);
    }

    /** Of each that of the present organisation, whatever the day. */
    public void organisationsToday(int[] slots, int count, int[] numbers) {
        table.people.organisations.pick(page, slots, count, numbers);
    }

    /**
     * Of each the number of the trade of the day and one more, 0 without any; a post that does not
     * tell one leaves today's.
     */
    public void occupations(int[] slots, int count, int[] numbers) {
        table.people.careers.occupations.pick(page, slots, count, numbers);
        posts.to(page).occupations(slots, count, numbers);
    }

    /** Of each the year of birth, as a number that {@link #born(Integer)} gives. */
    public void born(int[] slots, int count, int[] numbers) {
        table.people.careers.born.pick(page, slots, count, numbers);
    }

    /** Since when, and until when, people hold grades and honours, and since when they are gone. */
    public SpanPage spans() {
        if (spansOf != page) {
            table.people.careers.spans.read(page, spans);
            spansOf = page;
        }
        return spans;
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
            codes.add(keys.shared(i));
        }
        return codes;
    }
}
