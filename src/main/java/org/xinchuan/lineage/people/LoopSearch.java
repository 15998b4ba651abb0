package org.xinchuan.lineage.people;

import org.xinchuan.lineage.people.PlannedLines.Step;
import org.xinchuan.lineage.walk.Adjacency;
import org.xinchuan.lineage.walk.StrongComponents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * Looks for a loop that planned pairings would close, among themselves or with the lines there are.
 * It takes in only what stands above the new mentors, who have few masters, however many
 * apprentices; a new step lies on a loop exactly when both its people are in one strong component.
 * The time is that of reading what it takes in, however many steps are new.
 */
final class LoopSearch {
    private final PlannedLines lines;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> people = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    LoopSearch(PlannedLines lines) {
        this.lines = lines;
        lines.fresh().forEach(step -> number(step.mentor()));
        for (int person = 0; person < people.size(); person++) {
            for (Step step : lines.to(people.get(person))) {
                number(step.mentor());
                steps.add(step);
            }
        }
    }

    /** A shortest loop through the first of the new steps that close any. */
    Optional<Loop> find() {
        int[] from = steps.stream().mapToInt(step -> number(step.mentor())).toArray();
        int[] to = steps.stream().mapToInt(step -> number(step.apprentice())).toArray();
        int[] component = StrongComponents.of(new Adjacency(people.size(), from, to));
        return lines.fresh().stream()
                .filter(step -> numbers.containsKey(step.apprentice()))
                .filter(
                        step ->
                                component[number(step.mentor())]
                                        == component[number(step.apprentice())])
                .findFirst()
                .map(this::loop);
    }

    private int number(String person) {
        return numbers.computeIfAbsent(
                person,
                id -> {
                    people.add(id);
                    return people.size() - 1;
                });
    }

    private Loop loop(Step closing) {
        Map<String, Step> reachedBy = walk(closing);
        List<String> around = new ArrayList<>(List.of(closing.mentor(), closing.apprentice()));
        List<String> pairings = new ArrayList<>(List.of(closing.pairing()));
        String person = closing.apprentice();
        while (!person.equals(closing.mentor())) {
            Step step = reachedBy.get(person);
            person = step.apprentice();
            around.add(person);
            pairings.add(step.pairing());
        }
        return new Loop(List.copyOf(around), List.copyOf(pairings));
    }

    /** Walks up from the new mentor until the apprentice is found; remembers the step down. */
    private Map<String, Step> walk(Step closing) {
        Map<String, Step> reachedBy = new HashMap<>();
        Queue<String> open = new ArrayDeque<>(List.of(closing.mentor()));
        while (!reachedBy.containsKey(closing.apprentice())
                && !closing.mentor().equals(closing.apprentice())) {
            for (Step step : lines.to(open.remove())) {
                if (reachedBy.putIfAbsent(step.mentor(), step) == null) {
                    open.add(step.mentor());
                }
            }
        }
        return reachedBy;
    }
}
