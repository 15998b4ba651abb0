package org.xinchuan.heritage;

import org.xinchuan.report.ReportSource.Figure;
import org.xinchuan.report.ReportSource.Group;
import org.xinchuan.standard.Bilingual;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The figures of indicator I20 beside its count; means are rounded half up to one decimal. */
final class FiguresOfDescent {

    private FiguresOfDescent() {}

    /**
     * @param grown the studios with a parent
     * @param groups how many of them each root has below it
     */
    static List<Figure> of(List<Forest.Grown> grown, List<Group> groups) {
        long incubated = groups.stream().mapToLong(Group::count).sum();
        long depths = grown.stream().mapToLong(Forest.Grown::depth).sum();
        int deepest = grown.stream().mapToInt(Forest.Grown::generation).max().orElse(0);
        return List.of(
                figure("roots", "源头工作室", "roots", groups.size()),
                figure("maxGeneration", "最多几代", "generations at most", deepest),
                figure(
                        "incubatedPerRoot",
                        "每个源头平均孵化",
                        "studios below a root on average",
                        mean(incubated, groups.size())),
                figure("meanDepth", "平均距源头几代", "mean depth", mean(depths, grown.size())));
    }

    private static Figure figure(String name, String zh, String en, Number value) {
        return new Figure(name, new Bilingual(zh, en), value);
    }

    private static BigDecimal mean(long sum, int count) {
        return count == 0
                ? null
                : BigDecimal.valueOf(sum)
                        .divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP);
    }
}
