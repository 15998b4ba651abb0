package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Pages;
import org.xinchuan.lineage.column.StretchColumn;

import java.util.Arrays;

/** Of a page of people who worked where, and as what, on a day. For one thread. */
final class PageOnDay {
    private final StretchColumn posts;
    private final int[] organisations = new int[Pages.SIZE];
    private final int[] occupations = new int[Pages.SIZE];
    private final boolean[] posted = new boolean[Pages.SIZE];
    private int page = -1;
    private int day;

    PageOnDay(StretchColumn posts) {
        this.posts = posts;
    }

    /** Whether anybody on a page ever held a post; else today's columns are those of any day. */
    boolean any(int wanted) {
        return posts.any(wanted);
    }

    /** Goes to a page as of a day. */
    PageOnDay to(int wanted, int wantedDay, PeoplePage today) {
        if (page != wanted || day != wantedDay) {
            page = wanted;
            day = wantedDay;
            System.arraycopy(today.organisations(), 0, organisations, 0, Pages.SIZE);
            System.arraycopy(today.occupations(), 0, occupations, 0, Pages.SIZE);
            Arrays.fill(posted, false);
            posts.on(day, page, this::take);
        }
        return this;
    }

    private void take(int slot, int organisation, int occupation) {
        organisations[slot] = organisation;
        occupations[slot] = occupation == 0 ? occupations[slot] : occupation;
        posted[slot] = true;
    }

    int[] organisations() {
        return organisations;
    }

    int[] occupations() {
        return occupations;
    }

    boolean[] posted() {
        return posted;
    }
}
