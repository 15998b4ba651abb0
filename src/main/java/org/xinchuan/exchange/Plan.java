package org.xinchuan.exchange;

import java.util.List;

/**
 * What an import comes to before anything is written.
 *
 * @param sequence the newest change of the store that the plan has seen
 * @param changed the rows that are new or differ from what is stored
 * @param counts one for each file
 */
record Plan(long sequence, Lines changed, List<Count> counts) {}
