package org.xinchuan.exchange;

/**
 * A column whose values name records of another table.
 *
 * @param target the table's name
 * @param prefix what stands before the key, such as {@code person:}; often empty
 */
record Reference(String column, String target, String prefix) {

    static Reference to(String target, String column) {
        return new Reference(column, target, "");
    }
}
