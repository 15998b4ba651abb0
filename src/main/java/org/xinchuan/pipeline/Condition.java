package org.xinchuan.pipeline;

import org.xinchuan.lineage.people.PeoplePage;

/** Lets people through by a number of theirs. */
final class Condition {

    private final Dimension.Codes codes;
    private final int[] passes;

    /**
     * @param wanted which numbers pass
     */
    Condition(Dimension.Codes codes, boolean[] wanted) {
        this.codes = codes;
        passes = new int[wanted.length];
        for (int i = 0; i < passes.length; i++) {
            passes[i] = wanted[i] ? 1 : 0;
        }
    }

    /**
     * Finds who passes.
     *
     * @param slots the places of so many people, in order
     * @param kept is given the places of those who pass; may be the same array
     * @param room for as many numbers as there are places
     * @return how many pass
     */
    int keep(PeoplePage page, int[] slots, int count, int[] kept, int[] room) {
        codes.of(page, slots, count, room);
        // Counted and not asked: who passes is by chance, and a wrong guess costs more.
        int left = 0;
        for (int i = 0; i < count; i++) {
            kept[left] = slots[i];
            left += passes[room[i]];
        }
        return left;
    }
}
