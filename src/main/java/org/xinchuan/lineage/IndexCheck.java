package org.xinchuan.lineage;

import org.xinchuan.graph.Graph;
import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.lineage.people.Lesson;
import org.xinchuan.lineage.people.PeopleLines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds the index that a server would start with against the store, read anew by its statements:
 * people and their working lives, and who taught whom under which pairing.
 */
public final class IndexCheck {

    /** More than this is one fault said many times. */
    private static final int MOST = 20;

    private final Graph graph;
    private final Optional<Snapshot> snapshot;

    public IndexCheck(Graph graph, Optional<Snapshot> snapshot) {
        this.graph = graph;
        this.snapshot = snapshot;
    }

    /**
     * Somebody whom the index has otherwise than the store.
     *
     * @param person the id
     * @param problem what differs
     */
    public record Difference(String person, String problem) {}

    /** The differences in order of the ids, the first few. */
    public List<Difference> run() {
        LineageIndex index = new LineageIndex(graph, snapshot);
        index.load();
        return between(index.now().people(), new LineageRows(graph).peopleByStatements());
    }

    static List<Difference> between(PeopleLines index, PeopleLines store) {
        List<Difference> differences = new ArrayList<>();
        for (String person : people(index, store)) {
            if (!index.person(person).equals(store.person(person))) {
                differences.add(new Difference(person, "the record differs"));
            }
            if (!career(index, person).equals(career(store, person))) {
                differences.add(new Difference(person, "the working life differs"));
            }
            if (!lessons(index.taughtTo(person)).equals(lessons(store.taughtTo(person)))) {
                differences.add(new Difference(person, "the masters differ"));
            }
            if (!lessons(index.taughtBy(person)).equals(lessons(store.taughtBy(person)))) {
                differences.add(new Difference(person, "the apprentices differ"));
            }
            if (differences.size() >= MOST) {
                break;
            }
        }
        return differences;
    }

    private static CareerFact career(PeopleLines lines, String person) {
        int number = lines.number(person);
        return number < 0 ? CareerFact.UNKNOWN : lines.career(number);
    }

    private static Set<String> people(PeopleLines... some) {
        Set<String> people = new TreeSet<>();
        for (PeopleLines lines : some) {
            for (int number = 0; number < lines.numbers(); number++) {
                people.add(lines.id(number));
            }
        }
        return people;
    }

    private static List<Lesson> lessons(List<Lesson> unordered) {
        return unordered.stream()
                .sorted(
                        Comparator.comparing(Lesson::pairing)
                                .thenComparing(Lesson::mentor)
                                .thenComparing(Lesson::apprentice))
                .toList();
    }
}
