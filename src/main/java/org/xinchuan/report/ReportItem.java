package org.xinchuan.report;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.xinchuan.graph.CypherHeader;
import org.xinchuan.standard.Bilingual;

import java.util.List;
import java.util.Locale;

/**
 * A report in the list of reports.
 *
 * @param id of an indicator, else null
 * @param access who may ask
 * @param own whether it comes from the folder of the operator's own
 * @param lengthy why it may take long, so that it is answered by a run; null when it does not
 */
public record ReportItem(
        String name,
        String id,
        Bilingual title,
        Bilingual unit,
        Bilingual definition,
        String access,
        boolean own,
        @JsonProperty("long") String lengthy,
        List<ParameterItem> parameters,
        List<ColumnItem> columns) {

    static ReportItem of(Report report, boolean own) {
        CypherHeader header = report.header();
        return new ReportItem(
                report.name(),
                header.id().orElse(null),
                header.title(),
                header.unit().orElse(null),
                header.definition().orElse(null),
                header.access().name().toLowerCase(Locale.ROOT),
                own,
                header.lengthy().orElse(null),
                header.parameters().stream().map(p -> ParameterItem.of(p, null)).toList(),
                ColumnItem.of(header));
    }
}
