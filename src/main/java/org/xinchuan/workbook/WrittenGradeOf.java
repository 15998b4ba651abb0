package org.xinchuan.workbook;

import org.xinchuan.standard.SkillGrade;
import org.xinchuan.standard.WrittenGrade;

/**
 * The grade and the title of a row, which may stand in one column or two.
 *
 * @param level null when none is written
 * @param title empty when none is written
 */
record WrittenGradeOf(SkillGrade level, String title) {

    static WrittenGradeOf of(WrittenEmployee row) {
        WrittenGrade grade = row.who().grade();
        String beside = grade == null || grade.title() == null ? "" : grade.title();
        return new WrittenGradeOf(
                grade == null ? null : grade.grade(), row.title().isEmpty() ? beside : row.title());
    }
}
