package org.xinchuan.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How many descendants are asked for.
 *
 * @param key in the figures
 * @param title in the tables
 * @param least of them
 * @param most of them
 */
record Sizes(String key, String title, int least, int most) {

    static final Sizes TEN = new Sizes("10", "about 10 descendants", 5, 20);
    static final Sizes THOUSAND = new Sizes("1000", "about 1,000", 700, 1_400);
    static final List<Sizes> ALL =
            List.of(
                    TEN,
                    THOUSAND,
                    new Sizes("10000", "about 10,000", 7_000, 14_000),
                    new Sizes("100000", "100,000 and more", 100_000, Integer.MAX_VALUE));

    private static final int TRIES = 1_000_000;
    private static final int LARGE = 5_000;

    /** Numbers of people who have so many, the same at every run; perhaps none. */
    int[] people(World world, int wanted) {
        SplittableRandom random = new SplittableRandom(least);
        List<Integer> found = new ArrayList<>();
        // Who has very many stands in the first generations, and looking costs as many steps.
        int among = least >= LARGE ? Math.min(world.people(), 20 * LARGE) : world.people() / 3 + 1;
        int tries = least >= LARGE ? 2 * LARGE : TRIES;
        for (int i = 0; i < tries && found.size() < wanted; i++) {
            int place = least >= LARGE ? i : random.nextInt(among);
            int number = place < world.people() ? world.province().number(place) : 0;
            int count = world.bare().descendants(number);
            if (count >= least && count <= most && !found.contains(number)) {
                found.add(number);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }
}
