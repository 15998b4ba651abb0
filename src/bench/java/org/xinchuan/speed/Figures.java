package org.xinchuan.speed;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures of all runs, in a file beside the document that is made of them: a part that runs
 * again replaces its own, for its number of people.
 */
final class Figures {

    private static final String SEPARATOR = "\t";

    private final Path file;
    private final int people;
    private final PrintStream out;
    private final Map<String, Figure> all = new TreeMap<>();

    /** Those of this run. */
    private final Map<String, Figure> mine = new TreeMap<>();

    private Figures(Path file, int people, PrintStream out) {
        this.file = file;
        this.people = people;
        this.out = out;
    }

    /**
     * One thing measured.
     *
     * @param key what, see {@link Goals}
     * @param unit of the four figures
     * @param ours the median, or the one figure that there is
     * @param tail the 99th percentile; NaN for none
     * @param peer the same of the other side; NaN for none
     * @param ratio how many times better we are than the other side; of one without a side, NaN
     * @param load of the machine over the minute before
     */
    record Figure(
            String key,
            int people,
            String unit,
            double ours,
            double tail,
            double peer,
            double peerTail,
            double ratio,
            String note,
            String at,
            double load) {

        String line() {
            return String.join(
                    SEPARATOR,
                    key,
                    "" + people,
                    unit,
                    "" + ours,
                    "" + tail,
                    "" + peer,
                    "" + peerTail,
                    "" + ratio,
                    note,
                    at,
                    "" + load);
        }

        static Figure of(String line) {
            String[] parts = line.split(SEPARATOR, -1);
            return new Figure(
                    parts[0],
                    Integer.parseInt(parts[1]),
                    parts[2],
                    Double.parseDouble(parts[3]),
                    Double.parseDouble(parts[4]),
                    Double.parseDouble(parts[5]),
                    Double.parseDouble(parts[6]),
                    Double.parseDouble(parts[7]),
                    parts[8],
                    parts[9],
                    Double.parseDouble(parts[10]));
        }
    }

    /** What is in a file, to add what is measured on so many people. */
    static Figures in(Path file, int people, PrintStream out) throws IOException {
        Figures figures = new Figures(file, people, out);
        figures.read();
        return figures;
    }

    private void read() throws IOException {
        if (Files.exists(file)) {
            Files.readAllLines(file).stream()
                    .map(Figure::of)
                    .forEach(figure -> all.put(place(figure), figure));
        }
    }

    /** Times of two sides. */
    void add(String key, String unit, Duel.Times times, String note) throws IOException {
        add(
                key,
                unit,
                times.ours(),
                times.oursTail(),
                times.peer(),
                times.peerTail(),
                times.ratio(),
                note);
    }

    /** One figure of ours alone. */
    void add(String key, String unit, double ours, String note) throws IOException {
        add(key, unit, ours, Double.NaN, Double.NaN, Double.NaN, Double.NaN, note);
    }

    /** Adds, writes down and prints. */
    void add(
            String key,
            String unit,
            double ours,
            double tail,
            double peer,
            double peerTail,
            double ratio,
            String note)
            throws IOException {
        Figure figure =
                new Figure(
                        key,
                        people,
                        unit,
                        ours,
                        tail,
                        peer,
                        peerTail,
                        ratio,
                        note,
                        LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES) + "Z",
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        mine.put(place(figure), figure);
        // Another run may have written meanwhile.
        read();
        all.putAll(mine);
        Files.write(file, all.values().stream().map(Figure::line).toList());
        out.printf(
                Locale.ROOT,
                "%-22s %,14.2f %s (p99 %,.2f), peer %,.2f (p99 %,.2f), ratio %.2f, load %.1f %s%n",
                key,
                ours,
                unit,
                tail,
                peer,
                peerTail,
                ratio,
                figure.load(),
                note);
    }

    /** The figure of a key for so many people, or null. */
    Figure of(String key, int size) {
        return all.get(place(key, size));
    }

    /** The sizes measured, in order. */
    List<Integer> sizes() {
        return all.values().stream().map(Figure::people).distinct().sorted().toList();
    }

    /** All of them. */
    List<Figure> all() {
        return new ArrayList<>(all.values());
    }

    private static String place(Figure figure) {
        return place(figure.key(), figure.people());
    }

    private static String place(String key, int people) {
        return key + SEPARATOR + "%010d".formatted(people);
    }
}
