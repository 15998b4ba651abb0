package org.xinchuan.report;

import org.xinchuan.standard.Bilingual;

import java.util.List;
import java.util.Map;

/**
 * A page of the rows of a report that is not an indicator.
 *
 * @param report its name
 * @param parameters with the values of this answer
 * @param total of all pages
 * @param next the cursor of the next page, or null
 */
public record ReportTable(
        String report,
        Bilingual title,
        List<ParameterItem> parameters,
        List<ColumnItem> columns,
        List<Map<String, Object>> rows,
        long total,
        String next) {}
