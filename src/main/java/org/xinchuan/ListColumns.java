package org.xinchuan;

import org.xinchuan.graph.Graph;
import org.xinchuan.pairing.PairingColumns;
import org.xinchuan.person.PeopleColumns;

/** What lists are read off in memory. */
record ListColumns(PeopleColumns people, PairingColumns pairings) implements AutoCloseable {

    ListColumns(Graph graph) {
        this(new PeopleColumns(graph), new PairingColumns(graph));
    }

    /** Begins to read them, beside the server's work. */
    void prepare() {
        people.prepare();
        pairings.prepare();
    }

    @Override
    public void close() {
        people.close();
        pairings.close();
    }
}
