package org.xinchuan.lineage.people;

/**
 * How much memory the people and their lines take.
 *
 * @param people how many numbers there are
 * @param columns bytes of links with their dates and of all columns of numbers
 * @param texts bytes of ids and names and of what finds them
 */
public record IndexSize(int people, long columns, long texts) {}
