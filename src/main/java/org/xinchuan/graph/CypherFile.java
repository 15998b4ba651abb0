package org.xinchuan.graph;

/**
 * One statement with its name, which is the path of its file below {@code cypher/} without the
 * ending, such as {@code write/pairing/record}.
 *
 * @param text the whole file; its header lines are comments of Cypher
 */
public record CypherFile(String name, String text) {}
