package org.xinchuan.pipeline;

import org.xinchuan.lineage.people.PeoplePage;

/** Lets people through by a number of theirs. Safe to use on any thread. */
@FunctionalInterface
interface Condition {

    /**
     * Finds who passes.
     *
     * @param slots the places of so many people, in order
     * @param kept is given the places of those who pass; may be the same array
     * @param room for as many numbers as there are places
     * @return how many pass
     */
    int keep(PeoplePage page, int[] slots, int count, int[] kept, int[] room);

    /**
     * Looks at one of their numbers.
     *
     * @param wanted which numbers pass
     */
    static Condition of(Dimension.Codes codes, boolean[] wanted) {
        int[] passes = counted(wanted);
        return (page, slots, count, kept, room) -> {
            codes.of(page, slots, count, room);
            int left = 0;
            for (int i = 0; i < count; i++) {
                kept[left] = slots[i];
                left += passes[room[i]];
            }
            return left;
        };
    }

    /**
     * Looks at their situations.
     *
     * @param wanted which situations pass
     */
    static Condition ofSituation(boolean[] wanted) {
        int[] passes = counted(wanted);
        return (page, slots, count, kept, room) -> {
            byte[] situations = page.situations();
            int left = 0;
            for (int i = 0; i < count; i++) {
                int slot = slots[i];
                kept[left] = slot;
                left += passes[situations[slot] & 0xFF];
            }
            return left;
        };
    }

    /** Counted and not asked: who passes is by chance, and a wrong guess costs more. */
    private static int[] counted(boolean[] wanted) {
        int[] passes = new int[wanted.length];
        for (int i = 0; i < passes.length; i++) {
            passes[i] = wanted[i] ? 1 : 0;
        }
        return passes;
    }
}
