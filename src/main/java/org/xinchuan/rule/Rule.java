package org.xinchuan.rule;

import org.xinchuan.standard.PartialDate;

import java.util.Arrays;
import java.util.List;

/**
 * One rule as it holds from a day on. A rule is never changed for the days before: another with a
 * later day takes its place.
 */
public interface Rule {

    /** Its name in files, requests and answers. */
    String key();

    /** Code of the organisation for which it holds, with all below; null for all. */
    String scope();

    /** What it is narrowed to beside its scope, such as a level of naming; null for everything. */
    String aspect();

    /** The first day on which it holds; null when it always did. */
    PartialDate effectiveFrom();

    /** A number, or words separated by {@code ;}; null lifts the rule from that day on. */
    String value();

    Severity severity();

    /** What lays it down, in words. */
    String source();

    /** Rules of one slot take each other's place. */
    default Object slot() {
        return key();
    }

    /** The value as a number, where its key has one. */
    default int number() {
        return Integer.parseInt(value().strip());
    }

    /** The words of the value, in their order. */
    default List<String> words() {
        return words(value());
    }

    /** The words of a value, in their order. */
    static List<String> words(String value) {
        return Arrays.stream(value.split(";")).map(String::strip).toList();
    }
}
