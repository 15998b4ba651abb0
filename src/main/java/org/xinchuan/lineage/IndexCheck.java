package org.xinchuan.lineage;

import org.xinchuan.graph.Graph;
import org.xinchuan.lineage.descent.DescentRules;
import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.lineage.people.Lesson;
import org.xinchuan.lineage.people.PeopleLines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Holds the index that a server would start with against the store, read anew by its statements:
 * people and their working lives, who taught whom under which pairing, and studios with what is
 * derived of them. Beside the two indexes it keeps nothing that grows with them.
 */
public final class IndexCheck {

    /** More than this is one fault said many times. */
    static final int MOST = 20;

    private final Graph graph;
    private final Optional<Snapshot> snapshot;

    public IndexCheck(Graph graph, Optional<Snapshot> snapshot) {
        this.graph = graph;
        this.snapshot = snapshot;
    }

    /**
     * Something that the index has otherwise than the store.
     *
     * @param subject kind and key, such as {@code person:P1} or {@code studio:S1}
     * @param problem what differs
     */
    public record Difference(String subject, String problem) {}

    /** The first few differences of people, in order of the ids, then those of studios. */
    public List<Difference> run() {
        LineageIndex index = new LineageIndex(graph, snapshot);
        index.load();
        return of(index.now());
    }

    /** The same of an index as it stands. */
    public List<Difference> of(Lineage index) {
        LineageRows store = new LineageRows(graph);
        return between(
                index,
                Lineage.of(store.studios(), store.peopleByStatements(), DescentRules.DEFAULT));
    }

    /**
     * The same of two states.
     *
     * @param store as it is read, in order of the ids
     */
    static List<Difference> between(Lineage index, Lineage store) {
        List<Difference> differences = new ArrayList<>(people(index.people(), store.people()));
        differences.addAll(new StudioCheck(index, store).differences());
        return differences;
    }

    private static List<Difference> people(PeopleLines index, PeopleLines store) {
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < store.numbers() && differences.size() < MOST; i++) {
            compare(store.id(i), index, store, differences);
        }
        for (int i = 0; i < index.numbers() && differences.size() < MOST; i++) {
            String person = index.id(i);
            if (store.number(person) < 0) {
                compare(person, index, store, differences);
            }
        }
        return differences;
    }

    private static void compare(
            String person, PeopleLines index, PeopleLines store, List<Difference> differences) {
        String subject = "person:" + person;
        if (!index.person(person).equals(store.person(person))) {
            differences.add(new Difference(subject, "the record differs"));
        }
        if (!career(index, person).equals(career(store, person))) {
            differences.add(new Difference(subject, "the working life differs"));
        }
        if (!lessons(index.taughtTo(person)).equals(lessons(store.taughtTo(person)))) {
            differences.add(new Difference(subject, "the masters differ"));
        }
        if (!lessons(index.taughtBy(person)).equals(lessons(store.taughtBy(person)))) {
            differences.add(new Difference(subject, "the apprentices differ"));
        }
    }

    private static CareerFact career(PeopleLines lines, String person) {
        int number = lines.number(person);
        return number < 0 ? CareerFact.UNKNOWN : lines.career(number);
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
