package org.xinchuan.pipeline;

import org.xinchuan.lineage.people.PeoplePage;
import org.xinchuan.lineage.people.Situation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The numbers that people have in some facets, put together to one key, of which the last facet
 * counts singly: keys are in the order of an answer's rows. What situations tell is put together
 * once, and not for everybody. Safe to use on any thread.
 */
final class RowKeys {

    /** What the numbers of each facet stand for. */
    private final String[][] words;

    private final long possible;

    /** What those of the facets that situations tell add to the key, for each situation. */
    private final long[] ofSituations = new long[Situation.SITUATIONS];

    private boolean situational;

    /** A facet with what each of its numbers adds to the key for 1. */
    private record Step(Dimension facet, long of) {}

    /** All other facets. */
    private final List<Step> others = new ArrayList<>();

    RowKeys(List<Dimension> facets) {
        words =
                facets.stream()
                        .map(one -> one.keys().toArray(String[]::new))
                        .toArray(String[][]::new);
        long step = 1;
        for (Dimension facet : facets.reversed()) {
            if (facet.situational()) {
                situational = true;
                for (int i = 0; i < ofSituations.length; i++) {
                    ofSituations[i] += step * facet.ofSituation(i);
                }
            } else {
                others.add(new Step(facet, step));
            }
            step = Math.multiplyExact(step, facet.size());
        }
        possible = step;
    }

    /** How many keys there may be, from 0 on. */
    long possible() {
        return possible;
    }

    /**
     * Gives so many people of a page their keys.
     *
     * @param room for as many numbers as there are people
     */
    void of(PeoplePage page, int[] slots, int count, int[] room, long[] keys) {
        if (situational) {
            byte[] situations = page.situations();
            for (int i = 0; i < count; i++) {
                keys[i] = ofSituations[situations[slots[i]] & 0xFF];
            }
        } else {
            Arrays.fill(keys, 0, count, 0);
        }
        for (Step step : others) {
            long of = step.of;
            step.facet.codes(page, slots, count, room);
            for (int i = 0; i < count; i++) {
                keys[i] += of * room[i];
            }
        }
    }

    /** What a key stands for in each facet. */
    List<String> words(long key) {
        String[] row = new String[words.length];
        long rest = key;
        for (int i = row.length - 1; i >= 0; i--) {
            int numbers = words[i].length;
            row[i] = words[i][(int) (rest % numbers)];
            rest /= numbers;
        }
        return List.of(row);
    }
}
