package org.xinchuan.report;

import org.xinchuan.graph.CypherHeader;

/**
 * One report, or indicator when its header has an id.
 *
 * @param name its address below {@code /api/v1/reports/}
 * @param file that declares it, as it is shown to people
 * @param source where its rows come from
 */
public record Report(String name, String file, CypherHeader header, ReportSource source) {}
