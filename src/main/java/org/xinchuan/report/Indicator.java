package org.xinchuan.report;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.xinchuan.http.Page;
import org.xinchuan.standard.Bilingual;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One figure with the very records it was counted from.
 *
 * @param report its name
 * @param scope code of the organisation it is about, null for all
 * @param region code of the region it is about, null for all
 * @param value the count, the sum of a number of each, or a share in percent with one decimal; null
 *     for a share of nothing
 * @param numerator how many records are counted
 * @param denominator of a share, else null
 * @param figures further figures; left out when there are none
 * @param groups how many of the counted records fall to each value of a column; left out when the
 *     indicator is not broken down
 * @param items the counted records; as many in all as the numerator says
 */
public record Indicator(
        String report,
        String id,
        Bilingual title,
        String scope,
        String scopeName,
        String region,
        String regionName,
        LocalDate asOf,
        Number value,
        Long numerator,
        Long denominator,
        Bilingual unit,
        Bilingual definition,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ReportSource.Figure> figures,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ReportSource.Group> groups,
        List<ColumnItem> columns,
        Page<Map<String, Object>> items)
        implements IndicatorAnswer {}
