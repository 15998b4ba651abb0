package org.xinchuan.http;

import java.util.List;

/**
 * Whether the server can answer.
 *
 * @param sequence the number of the last change the lineage index has seen
 * @param reasons what is still missing, one English sentence each; empty when ready
 */
public record Health(boolean ready, long sequence, List<String> reasons) {}
