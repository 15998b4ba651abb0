package org.xinchuan.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * People counted by facets.
 *
 * @param total all who are counted
 * @param comparedWith another day, or null
 * @param totalThen all who are counted on that day; null without one
 * @param rows for each combination that comes, the facets, the {@code count} and, compared with
 *     another day, the {@code countThen}
 * @param names of what has codes in the rows, by facet and code
 */
record PipelineAnswer(
        List<String> by,
        LocalDate asOf,
        long total,
        LocalDate comparedWith,
        Long totalThen,
        List<Map<String, Object>> rows,
        Map<String, Map<String, String>> names) {}
