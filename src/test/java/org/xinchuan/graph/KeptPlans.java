package org.xinchuan.graph;

import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.SettingMigrator;
import org.neo4j.logging.InternalLog;

import java.util.Map;

/**
 * Lets every store of the tests keep its plans. Neo4j looks every ten seconds whether a store has
 * changed so much that a statement is to be planned anew; a store that is emptied before each test
 * always has, and planning is most of what the processors do. Found by Neo4j as a service.
 */
public final class KeptPlans implements SettingMigrator {

    @Override
    public void migrate(Map<String, String> values, Map<String, String> defaults, InternalLog log) {
        defaults.put(GraphDatabaseSettings.cypher_min_replan_interval.name(), "1h");
    }
}
