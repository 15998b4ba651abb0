package org.xinchuan.graph;

/**
 * One statement with its name, which is the path of its file below {@code cypher/} without the
 * ending, such as {@code write/pairing/record}.
 *
 * @param text the whole file; its header lines are comments of Cypher
 */
public record CypherFile(String name, String text) {

    static final String ENDING = ".cypher";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public CypherFile {
        if (text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
    }

    /** The path of the file below {@code cypher/}. */
    public String path() {
        return name + ENDING;
    }
}
