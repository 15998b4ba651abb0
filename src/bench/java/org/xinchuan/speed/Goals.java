package org.xinchuan.speed;

import org.xinchuan.speed.Figures.Figure;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What is to be reached, row by row, and which figure says whether it is. */
final class Goals {

    private static final int MILLION = 1_000_000;
    private static final int PROVINCE = 9_590_000;

    private static final ToDoubleFunction<Figure> RATIO = Figure::ratio;
    private static final ToDoubleFunction<Figure> OURS = Figure::ours;
    private static final ToDoubleFunction<Figure> TAIL = Figure::tail;
    private static final ToDoubleFunction<Figure> OF_BARE = figure -> figure.ours() / figure.peer();

    static final List<Goal> ALL =
            List.of(
                    least(
                            "HTTP, 16 clients, about 1,000 descendants",
                            "http.1000",
                            "× PostgreSQL",
                            30),
                    least("HTTP, 16 clients, about 10 descendants", "http.10", "× PostgreSQL", 4),
                    bare("about 10 descendants", "10"),
                    bare("about 1,000", "1000"),
                    bare("about 10,000", "10000"),
                    bare("100,000 and more", "100000"),
                    bare("ancestors", "ancestors"),
                    least(
                            "the hundred with most descendants, exactly, of everybody",
                            "top",
                            "× PostgreSQL",
                            200),
                    least("the same against Cypher", "top.cypher", "× the best Cypher", 100),
                    most(
                                    "every measure of influence of everybody, the slowest, at one"
                                            + " million",
                                    "measures",
                                    "s",
                                    OURS,
                                    3)
                            .at(MILLION),
                    most("the same at 9.59 million", "measures", "s", OURS, 30).at(PROVINCE),
                    new Goal(
                            "descent of 3,672 studios with evidence, in process",
                            "studios",
                            "questions a second",
                            OURS,
                            true,
                            50_000,
                            0),
                    most("the same over HTTP, 16 clients, p99", "studios.http", "ms", TAIL, 5),
                    most(
                                    "talent pipeline, three facets and filters, the slowest of"
                                            + " five",
                                    "pipeline",
                                    "ms",
                                    OURS,
                                    50)
                            .at(PROVINCE),
                    least(
                            "the same against PostgreSQL, the least of five",
                            "pipeline",
                            "× PostgreSQL",
                            50),
                    most("index, with dates and all columns", "memory", "bytes a person", OURS, 32),
                    most("applying a pairing to the index", "apply", "% of the write", RATIO, 0.1),
                    most(
                            "ready after a start with data, with the start cache of the one before",
                            "ready",
                            "× Neo4j's own start",
                            RATIO,
                            1.5),
                    most(
                            "the same without a start cache",
                            "ready.bare",
                            "× Neo4j's own start",
                            RATIO,
                            1.5),
                    most(
                            "whole province from the CSV folder, checks included",
                            "load",
                            "× PostgreSQL's COPY with indexes",
                            RATIO,
                            3),
                    new Goal(
                            "single pairings with guard, change record and hash, 16 clients",
                            "writes",
                            "a second",
                            OURS,
                            true,
                            300,
                            0),
                    new Goal(
                            "pairings in batches, the same",
                            "batches",
                            "a second",
                            OURS,
                            true,
                            5_000,
                            0),
                    most(
                            "other readers beside the most expensive questions",
                            "beside",
                            "× slower at the median",
                            RATIO,
                            2),
                    most("the longest request of these", "beside.longest", "s", OURS, 5));

    private Goals() {}

    /**
     * One row.
     *
     * @param key of the figure
     * @param figure which of its numbers is judged
     * @param least whether it is to be so much at least; at most otherwise
     * @param size for how many people; 0 for the most that were measured
     */
    record Goal(
            String title,
            String key,
            String unit,
            ToDoubleFunction<Figure> figure,
            boolean least,
            double wanted,
            int size) {

        Goal at(int people) {
            return new Goal(title, key, unit, figure, least, wanted, people);
        }

        /** The figure that says it: of the size wanted or, when it is not there, the next below. */
        Figure judged(Figures figures) {
            Figure found = null;
            for (int people : figures.sizes()) {
                Figure one = figures.of(key, people);
                if (one != null && (size == 0 || people <= size)) {
                    found = one;
                }
            }
            return found;
        }

        String wish() {
            return (least ? "≥ " : "≤ ") + Numbers.of(wanted) + " " + unit;
        }

        /** Reached, or by how much it was missed. */
        String verdict(Figure judged) {
            double value = figure.applyAsDouble(judged);
            boolean reached = least ? value >= wanted : value <= wanted;
            String by =
                    reached
                            ? "reached"
                            : String.format(
                                    Locale.ROOT,
                                    "missed: %s × %s",
                                    Numbers.of(least ? wanted / value : value / wanted),
                                    least ? "too little" : "too much");
            return size > 0 && judged.people() != size
                    ? "not measured at " + Numbers.of(size) + " yet"
                    : by;
        }
    }

    private static Goal least(String title, String key, String unit, double wanted) {
        return new Goal(title, key, unit, RATIO, true, wanted, 0);
    }

    private static Goal most(
            String title, String key, String unit, ToDoubleFunction<Figure> figure, double wanted) {
        return new Goal(title, key, unit, figure, false, wanted, 0);
    }

    private static Goal bare(String what, String key) {
        return most("in process, " + what, "bare." + key, "× bare arrays", OF_BARE, 1.5);
    }
}
