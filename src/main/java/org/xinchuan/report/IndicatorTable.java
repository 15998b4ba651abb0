package org.xinchuan.report;

import org.xinchuan.standard.Bilingual;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One figure as a table by region or by organisation, whole and not in pages.
 *
 * @param report its name
 * @param by region or organisation
 * @param scope code of the organisation it is about, null for all
 * @param region code of the region it is about, null for all
 * @param columns the code of the row, its name and value; of a share also the two numbers, of a sum
 *     the number of records
 * @param rows by code, also where the value is 0; the last may be what belongs to none of them, of
 *     which the code is null
 * @param totalRow the figure itself, with the same columns
 */
public record IndicatorTable(
        String report,
        String id,
        Bilingual title,
        String by,
        String scope,
        String scopeName,
        String region,
        String regionName,
        LocalDate asOf,
        Bilingual unit,
        Bilingual definition,
        List<ColumnItem> columns,
        List<Map<String, Object>> rows,
        Map<String, Object> totalRow)
        implements IndicatorAnswer {}
