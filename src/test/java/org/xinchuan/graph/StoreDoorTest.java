package org.xinchuan.graph;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.SecurityException;
import org.xinchuan.TestGraph;

/** The embedded store listens on this machine, but lets in nobody else of it. */
@ExtendWith(TestGraph.class)
final class StoreDoorTest {

    @Test
    void neitherWithoutAPasswordNorWithTheWellKnownOne(Store store) {
        assumeFalse(TestGraph.inContainer(), "a container has a password of its own");

        refuses(store, AuthTokens.none());
        refuses(store, AuthTokens.basic("neo4j", "neo4j"));
    }

    private static void refuses(Store store, AuthToken token) {
        try (Driver driver = GraphDatabase.driver(store.uri(), token)) {
            assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(SecurityException.class);
        }
    }
}
