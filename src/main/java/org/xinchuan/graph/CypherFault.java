package org.xinchuan.graph;

/**
 * What is wrong with a file of statements.
 *
 * @param file its path below {@code cypher/}, with the ending
 * @param line from 1; 0 when it is about the whole file
 * @param message a sentence that says what is wrong and what would be right
 */
public record CypherFault(String file, int line, String message) {

    static CypherFault of(CypherFile file, int line, String message) {
        return new CypherFault(file.path(), line, message);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + " " + message;
    }
}
