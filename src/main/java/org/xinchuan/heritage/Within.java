package org.xinchuan.heritage;

import org.xinchuan.access.Reach;
import org.xinchuan.lineage.column.Days;
import org.xinchuan.lineage.column.Pages;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.lineage.people.PeoplePage;
import org.xinchuan.lineage.walk.Deadline;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which people are asked about: those within reach, which is a matter of today, and, where that is
 * said, of some organisations or some trade on the day.
 */
final class Within {

    /** How many pages one thread goes through at a time. */
    private static final int STRETCH = 64;

    private static final int WORDS = Pages.SIZE / Long.SIZE;

    private final Reach reach;
    private final Set<String> organisations;
    private final String occupation;
    private final int day;

    /**
     * @param organisations codes, null for all
     * @param occupation code, null for all
     * @param asOf the day
     */
    Within(Reach reach, Set<String> organisations, String occupation, LocalDate asOf) {
        this.reach = reach;
        this.organisations = organisations;
        this.occupation = occupation;
        this.day = Days.of(asOf);
    }

    /** The numbers of those people; nobody is among them who is gone. */
    BitSet of(PeopleLines people, Deadline deadline) {
        PeoplePage codes = people.pages(day);
        boolean[] covered = marked(codes.organisationCodes(), reach::covers);
        boolean[] asked = marked(codes.organisationCodes(), this::asked);
        int trade = occupation == null ? 0 : codes.occupationCodes().indexOf(occupation) + 1;
        boolean anyTrade = occupation == null;
        if (!anyTrade && trade == 0) {
            return new BitSet();
        }
        int pages = codes.pages();
        long[] words = new long[pages * WORDS];
        IntStream.range(0, (pages + STRETCH - 1) / STRETCH)
                .parallel()
                .forEach(
                        stretch -> {
                            deadline.check();
                            PeoplePage page = people.pages(day);
                            int[] slots = new int[Pages.SIZE];
                            int[] today = new int[Pages.SIZE];
                            int[] then = new int[Pages.SIZE];
                            int[] trades = new int[Pages.SIZE];
                            int end = Math.min(pages, (stretch + 1) * STRETCH);
                            for (int at = stretch * STRETCH; at < end; at++) {
                                page.to(at);
                                int known = page.known(slots);
                                page.organisationsToday(slots, known, today);
                                page.organisations(slots, known, then);
                                if (!anyTrade) {
                                    page.occupations(slots, known, trades);
                                }
                                for (int i = 0; i < known; i++) {
                                    if (covered[today[i]]
                                            && asked[then[i]]
                                            && (anyTrade || trades[i] == trade)) {
                                        int number = page.first() + slots[i];
                                        words[number >>> 6] |= 1L << number;
                                    }
                                }
                            }
                        });
        return BitSet.valueOf(words);
    }

    /** By the number of an organisation and one more; 0 is for those without any. */
    private static boolean[] marked(List<String> codes, Predicate<String> which) {
        boolean[] marked = new boolean[codes.size() + 1];
        marked[0] = which.test(null);
        for (int i = 0; i < codes.size(); i++) {
            marked[i + 1] = which.test(codes.get(i));
        }
        return marked;
    }

    private boolean asked(String organisation) {
        return organisations == null
                || organisation != null && organisations.contains(organisation);
    }
}
