package org.xinchuan.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import java.util.List;

/**
 * One document with what cites it.
 *
 * @param citedBy the first thousand records, in order of kind and key
 */
public record DocumentDetail(@JsonUnwrapped DocumentItem document, List<Citing> citedBy) {

    /**
     * A record that cites it.
     *
     * @param kind as the change record names it, such as {@code pilot-project}
     * @param name what it is called
     */
    public record Citing(String kind, String key, String name) {}
}
