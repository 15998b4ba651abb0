package org.xinchuan.exchange;

import java.util.List;

/**
 * What an import comes to before anything is written.
 *
 * @param sequence the newest change of the store that the plan has seen
 * @param changed the rows that are new or differ from what is stored
 * @param before what is stored in place of those that differ
 * @param counts one for each file
 */
record Plan(long sequence, Lines changed, Lines before, List<Count> counts) {}
