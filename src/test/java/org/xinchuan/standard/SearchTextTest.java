package org.xinchuan.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({"張建國,张建国", "瀋硯秋,沈砚秋", "阿依努尔·买买提,阿依努尔•买买提", "ＡＢ１２,ab12", "沈 砚 秋,沈砚秋", "𠮷野,𠮷野"})
    void textsThatLookForEachOtherFoldAlike(String one, String other) {
        assertThat(SearchText.fold(one)).isEqualTo(SearchText.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"沈砚秋,沈砚春", "单,丹"})
    void differentTextsStayDifferent(String one, String other) {
        assertThat(SearchText.fold(one)).isNotEqualTo(SearchText.fold(other));
    }
}
