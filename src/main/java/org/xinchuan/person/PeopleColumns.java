package org.xinchuan.person;

import org.xinchuan.graph.Graph;
import org.xinchuan.ledger.KeptColumns;
import org.xinchuan.ledger.Keys;

import java.util.List;
import java.util.Set;

/** Everybody in memory, to be looked for. */
public final class PeopleColumns extends KeptColumns<PeopleState> {

    /** With more changed since than this it is built anew. */
    private static final int MOST = 1000;

    private static final String KIND = "person";

    private final PeopleRows rows;
    private final int most;

    public PeopleColumns(Graph graph) {
        this(graph, MOST);
    }

    PeopleColumns(Graph graph, int most) {
        super("people");
        rows = new PeopleRows(graph);
        this.most = most;
    }

    @Override
    protected boolean touches(String subject) {
        return subject.startsWith(KIND + ":");
    }

    @Override
    protected PeopleState build() {
        PeopleTable.Builder people = new PeopleTable.Builder();
        rows.everybody(
                person -> {
                    orClosed();
                    people.add(person);
                });
        return PeopleState.of(people.done());
    }

    @Override
    protected PeopleState followed(PeopleState state, Set<String> subjects) {
        List<String> people = Keys.of(KIND, subjects);
        return state.later().size() + people.size() > most
                ? null
                : state.with(people, rows.of(people));
    }

    /** What was erased does not stay in memory. */
    @Override
    protected boolean spent(PeopleState state) {
        return state.hasErased();
    }
}
