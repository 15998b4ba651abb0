package org.xinchuan.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * A line of some thousands below one master, the same at every run: most teach nobody, a few many,
 * and one in ten has a second master. Person 0 is in the middle.
 */
final class LongLine {

    static final String MIDDLE = "R00000";

    private static final int DEEPEST = 9;

    private final List<Integer> masters = new ArrayList<>(List.of(-1));
    private final List<Integer> second = new ArrayList<>(List.of(-1));
    private final List<Integer> generations = new ArrayList<>(List.of(0));

    LongLine(int people) {
        Random random = new Random(20231128);
        while (masters.size() < people) {
            int one = masters.size();
            // The square draws masters from the early ones: their apprentices are many.
            double drawn = random.nextDouble();
            int master = (int) (drawn * drawn * one);
            while (generations.get(master) >= DEEPEST) {
                master = masters.get(master);
            }
            masters.add(master);
            generations.add(generations.get(master) + 1);
            // One of the same generation as the first, so that nobody comes nearer by the second.
            int other = one > 20 && random.nextInt(10) == 0 ? sibling(master, random) : -1;
            second.add(other);
        }
    }

    private int sibling(int master, Random random) {
        for (int attempt = 0; attempt < 20; attempt++) {
            int other = random.nextInt(masters.size());
            if (other != master && generations.get(other).equals(generations.get(master))) {
                return other;
            }
        }
        return -1;
    }

    static String id(int number) {
        return "R%05d".formatted(number);
    }

    /** Chinese, so that it stands upright on paper, and of nobody else. */
    static String name(int number) {
        StringBuilder name = new StringBuilder("徒");
        for (char digit : "%05d".formatted(number).toCharArray()) {
            name.append("零一二三四五六七八九".charAt(digit - '0'));
        }
        return name.toString();
    }

    /** How many stand in each generation below the middle. */
    List<Integer> counts() {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        generations.stream()
                .filter(generation -> generation > 0)
                .forEach(generation -> counts.merge(generation, 1, Integer::sum));
        return List.copyOf(counts.values());
    }

    /** Somebody of the last generation. */
    int deepest() {
        return generations.indexOf(counts().size());
    }

    /** Writes it as a folder to import. */
    void writeTo(Path folder) throws IOException {
        List<String> organisations = new ArrayList<>(List.of("code,name,kind,parent"));
        organisations.add("LINE0,长江干流集团（演示）,ENTERPRISE,");
        for (int i = 1; i < 8; i++) {
            organisations.add("LINE%d,第%s电厂（演示）,UNIT,LINE0".formatted(i, "零一二三四五六七".charAt(i)));
        }
        List<String> people = new ArrayList<>(List.of("id,name,organisation"));
        List<String> pairings = new ArrayList<>(List.of("id,mentors,apprentices,startsOn,status"));
        for (int i = 0; i < masters.size(); i++) {
            people.add("%s,%s,LINE%d".formatted(id(i), name(i), i % 8));
            if (i > 0) {
                String both =
                        second.get(i) < 0
                                ? id(masters.get(i))
                                : id(masters.get(i)) + ";" + id(second.get(i));
                pairings.add(
                        "L%05d,%s,%s,%d-03-01,GRADUATED"
                                .formatted(i, both, id(i), 1960 + 7 * generations.get(i)));
            }
        }
        Files.write(folder.resolve("organisations.csv"), organisations);
        Files.write(folder.resolve("people.csv"), people);
        Files.write(folder.resolve("pairings.csv"), pairings);
    }
}
