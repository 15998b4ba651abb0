package org.xinchuan.lineage.people;

import java.util.List;

/**
 * A line of masters that comes back to where it began.
 *
 * @param people their ids from mentor to apprentice, beginning and ending with the same person
 * @param pairings for each step the id of one pairing that makes it
 */
public record Loop(List<String> people, List<String> pairings) {}
