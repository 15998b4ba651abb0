package org.xinchuan.programme;

import org.xinchuan.standard.Faults;

/**
 * A figure that somebody published (公布数字): kept as it was published, apart from what is computed.
 *
 * @param scope what it is about: the code of a region or an organisation, or a name
 * @param indicator the id of the indicator that counts the same, such as {@code I19}, or a name of
 *     one's own
 * @param period see {@link FigurePeriod}
 * @param value in {@code unit}, with the digits that were published: 959 and 万人, never 9590000
 * @param source the document that has it, by id or title
 * @param title what the source calls it, or null
 * @param unit such as 万人, or null
 * @param floor whether the source says 余, at least so many: such a value is never printed as exact
 */
public record ReportedFigure(
        String scope,
        String indicator,
        String period,
        Double value,
        String source,
        String title,
        String unit,
        Boolean floor) {

    private static final String SEPARATOR = "|";

    public ReportedFigure {
        floor = floor != null && floor;
        Faults faults =
                new Faults()
                        .required("scope", scope)
                        .name("scope", scope)
                        .required("indicator", indicator)
                        .name("indicator", indicator)
                        .required("period", period)
                        .required("value", value)
                        .name("title", title)
                        .name("unit", unit)
                        .add(
                                value != null && !Double.isFinite(value),
                                "value",
                                "NUMBER_INVALID",
                                "不是数字",
                                "is not a number")
                        .add(
                                period != null && FigurePeriod.of(period).isEmpty(),
                                "period",
                                "PERIOD_INVALID",
                                "时间应如 2022-12-31、2023-11、2023 或 2018..2023-11",
                                "a period looks like 2022-12-31, 2023-11, 2023 or 2018..2023-11");
        for (String part : new String[] {scope, indicator}) {
            faults.add(
                    part != null && part.contains(SEPARATOR),
                    part == scope ? "scope" : "indicator",
                    "NAME_INVALID",
                    "不能含有 |",
                    "has no |");
        }
        faults.orThrow();
    }

    /** What tells it apart: scope, indicator and period. */
    public String key() {
        return String.join(SEPARATOR, scope, indicator, period);
    }
}
