package org.xinchuan.speed;

import org.xinchuan.speed.Figures.Figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes docs/speed.md out of the figures. */
final class SpeedDocument {

    private static final String HEAD =
            """
            # Speed

            This page is written by `src/bench/speed`, not by hand; what the command takes and how it works stands in [benchmarks.md](benchmarks.md). The province is made up and the same at every run: mentors and apprentices in nine generations, fecundity after a power law, one in ten with two mentors, trades, certificates, honours and enterprises in seventeen cities. Xinchuan and PostgreSQL are filled with the same province, are asked the same questions within one process, in turns but for the first hundred and the pipeline, where one side comes after the other. For the first hundred Cypher is a peer too, on a store of nothing but couples, without Bolt between. In process every answer is compared, over HTTP twenty of each size before the turns; a wrong one ends the run. Measures other than descendants, and descent of studios, have no other side. PostgreSQL comes from the distribution's packages, runs on loopback as its own user, with indexes both ways that hold the days, `UNION` recursion, prepared statements and 4 GB of shared buffers, and over HTTP it stands behind the same Javalin server, which does not have to know who asks. In process, the index is packed from the province itself, without a store; behind the server, at a start and for writes the store was filled as the row says (`kernel`: people and pairings written through the kernel, past the ledger), and only `whole province imported` went through `xinchuan import`.

            Read the ratios: both sides of one were measured in one run on the same machine. Times alone depend on what else the machine did; each row of the figures has the load average over the minute before, and above the number of cores it is too long. A ratio is how many times quicker Xinchuan is than PostgreSQL, unless its row says otherwise. Over HTTP, p99 and median are those of one request while sixteen clients ask without a pause on all cores; the ratio is that of answers a second.

            """;

    private SpeedDocument() {}

    static void write(Figures figures, Path file) throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("Machine of the latest row: ").append(Machine.sentence());
        page.append("; rows of other days may be of another with other cores. ");
        page.append(when(figures.all())).append("\n\n");
        goals(figures, page);
        growth(figures, page);
        every(figures, page);
        Files.writeString(file, page);
    }

    private static String when(List<Figure> all) {
        List<String> days = all.stream().map(Figure::at).sorted().toList();
        double least = all.stream().mapToDouble(Figure::load).min().orElse(0);
        double most = all.stream().mapToDouble(Figure::load).max().orElse(0);
        return days.isEmpty()
                ? ""
                : "Measured between %s and %s; load average between %s and %s."
                        .formatted(
                                days.getFirst(),
                                days.getLast(),
                                Numbers.of(least),
                                Numbers.of(most));
    }

    private static void goals(Figures figures, StringBuilder page) {
        page.append("## What was to be reached\n\n");
        page.append("| | goal | people | figure | | load |\n|---|---|---:|---:|---|---:|\n");
        for (Goals.Goal goal : Goals.ALL) {
            Figure judged = goal.judged(figures);
            page.append("| ").append(goal.title()).append(" | ").append(goal.wish());
            if (judged == null) {
                page.append(" | | | not measured yet | |\n");
            } else {
                page.append(" | ").append(Numbers.of(judged.people()));
                page.append(" | ").append(Numbers.of(goal.figure().applyAsDouble(judged)));
                page.append(" | ").append(goal.verdict(judged));
                page.append(" | ").append(Numbers.of(judged.load())).append(" |\n");
            }
        }
        page.append('\n');
    }

    /** A row for each question, a column for each size. */
    private static void growth(Figures figures, StringBuilder page) {
        List<Integer> sizes = figures.sizes();
        page.append("## Growth\n\nXinchuan's median, then the other side's, then the ratio.\n\n|");
        sizes.forEach(size -> page.append(" | ").append(Numbers.of(size)).append(" people"));
        page.append(" |\n|---").append("|---:".repeat(sizes.size())).append("|\n");
        Map<String, String> rows = new TreeMap<>(Comparator.comparingInt(Titles::order));
        figures.all().forEach(figure -> rows.put(figure.key(), Titles.of(figure)));
        rows.forEach(
                (key, title) -> {
                    page.append("| ").append(title);
                    sizes.forEach(size -> page.append(" | ").append(cell(figures.of(key, size))));
                    page.append(" |\n");
                });
        page.append('\n');
    }

    private static String cell(Figure figure) {
        if (figure == null) {
            return "";
        }
        List<String> said = new ArrayList<>(List.of(Numbers.time(figure.ours(), figure.unit())));
        if (!Double.isNaN(figure.peer())) {
            said.add(Numbers.time(figure.peer(), figure.unit()));
        }
        if (!Double.isNaN(figure.ratio())) {
            said.add(Numbers.of(figure.ratio()) + " ×");
        }
        return String.join(" · ", said);
    }

    private static void every(Figures figures, StringBuilder page) {
        page.append("## All figures\n\n| | people | Xinchuan | p99 | other side | p99 | ratio |");
        page.append(" measured | load | |\n|---|---:|---:|---:|---:|---:|---:|---|---:|---|\n");
        figures.all().stream()
                .sorted(
                        Comparator.comparingInt((Figure figure) -> Titles.order(figure.key()))
                                .thenComparingInt(Figure::people))
                .forEach(figure -> page.append(row(figure)));
    }

    private static String row(Figure figure) {
        return "| "
                + String.join(
                        " | ",
                        Titles.of(figure),
                        Numbers.of(figure.people()),
                        Numbers.time(figure.ours(), figure.unit()),
                        tail(figure.tail(), figure.unit()),
                        Numbers.time(figure.peer(), figure.unit()),
                        tail(figure.peerTail(), figure.unit()),
                        Numbers.of(figure.ratio()),
                        figure.at(),
                        Numbers.of(figure.load()),
                        figure.note())
                + " |\n";
    }

    private static String tail(double number, String unit) {
        return Double.isNaN(number) ? "" : Numbers.time(number, unit);
    }
}
