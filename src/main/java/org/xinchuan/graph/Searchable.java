package org.xinchuan.graph;

/** A record that is found by more than its own words: {@link Rows} adds {@code searchText}. */
public interface Searchable {

    /** What a search looks into, folded, parts separated by spaces. */
    String searchText();
}
