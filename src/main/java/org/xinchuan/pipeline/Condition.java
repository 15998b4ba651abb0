package org.xinchuan.pipeline;

import org.xinchuan.lineage.people.PeoplePage;

/**
 * Lets people through.
 *
 * @param wanted which numbers of the dimension pass
 */
record Condition(Dimension dimension, boolean[] wanted) {

    /**
     * Leaves only those among the places who pass.
     *
     * @param codes room for as many numbers as there are places
     * @return how many are left
     */
    int keep(PeoplePage page, int[] slots, int count, int[] codes) {
        dimension.codes(page, slots, count, codes);
        // Counted and not asked: who passes is by chance, and a wrong guess costs more.
        int[] passes = new int[wanted.length];
        for (int i = 0; i < passes.length; i++) {
            passes[i] = wanted[i] ? 1 : 0;
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            slots[kept] = slots[i];
            kept += passes[codes[i]];
        }
        return kept;
    }
}
