package org.xinchuan.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinchuan.standard.SkillGrade.APPRENTICE;
import static org.xinchuan.standard.SkillGrade.INTERMEDIATE;
import static org.xinchuan.standard.SkillGrade.JUNIOR;

import org.junit.jupiter.api.Test;

class SkillGradeTest {

    @Test
    void seniorWorkersAndAboveAreHighSkilled() {
        assertThat(SkillGrade.values())
                .filteredOn(grade -> !grade.isHighSkilled())
                .containsExactly(APPRENTICE, JUNIOR, INTERMEDIATE);
    }

    @Test
    void apprenticesAreNotAmongTheSkilled() {
        assertThat(SkillGrade.values())
                .filteredOn(grade -> !grade.isSkilled())
                .containsExactly(APPRENTICE);
    }
}
