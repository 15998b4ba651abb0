package org.xinchuan.graph;

/**
 * A record that lists show in the order of its name: {@link Rows} adds the two keys of {@link
 * org.xinchuan.standard.NameOrder}, {@code pinyinOrder} and {@code strokeOrder}.
 */
public interface Alphabetical {

    /** The name of a person. */
    String name();
}
