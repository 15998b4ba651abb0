package org.xinchuan.promotion;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.xinchuan.http.Warning;
import org.xinchuan.pairing.Assessment;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.table.Column;

import java.util.List;

/**
 * A yearly assessment of a studio (年度考核).
 *
 * @param checklist the seven haves that it has
 * @param missing those that it lacks; none where no checklist was filled in
 * @param points for each part of the form, such as {@code INNOVATION:32}
 * @param warnings what is doubtful about what was just written; left out of a plain read
 */
public record StudioAssessment(
        PartialDate heldOn,
        Double score,
        String grade,
        List<String> checklist,
        List<String> missing,
        List<String> points,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Warning> warnings) {
    /** What a file of yearly assessments has in it. */
    static List<Column<StudioAssessment>> columns() {
        return List.of(
                Column.of("考核日期", "held on", StudioAssessment::heldOn),
                Column.of("得分", "score", StudioAssessment::score),
                Column.of("等次", "grade", StudioAssessment::grade),
                Column.of("已具备", "has", StudioAssessment::checklist),
                Column.of("缺少", "lacks", StudioAssessment::missing),
                Column.of("各项得分", "points", StudioAssessment::points));
    }

    static StudioAssessment of(Assessment one, List<Warning> warnings) {
        return new StudioAssessment(
                one.heldOn(),
                one.score(),
                one.grade(),
                one.checklist(),
                one.lacks(),
                one.points(),
                warnings);
    }
}
