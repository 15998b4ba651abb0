package org.xinchuan.graph;

import java.net.URI;

/** A Neo4j server ({@code bolt://}) or cluster ({@code neo4j://}) that somebody else runs. */
public record RemoteNeo4j(URI uri, String user, String password) implements Store {

    @Override
    public String description() {
        return "Neo4j at " + uri;
    }

    @Override
    public boolean shared() {
        return true;
    }

    @Override
    public void close() {}

    @Override
    public String toString() {
        return description();
    }
}
