package org.xinchuan.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.standard.Verdict.Invalid;
import org.xinchuan.standard.Verdict.Valid;
import org.xinchuan.standard.Verdict.Warn;

/** DOMAIN.md §4.7. */
class CertificateNumberTest {

    @ParameterizedTest
    @CsvSource({
        "Y000042000123233000001, SENIOR, 2023",
        "S001242000123215000001, JUNIOR, 2021",
        "Y000042000123221000017, SENIOR_TECHNICIAN, 2022"
    })
    void theNumberNamesGradeAndYear(String written, SkillGrade grade, int year) {
        CertificateNumber number = new CertificateNumber(written);
        assertThat(CertificateNumber.check(" " + written.toLowerCase() + "　"))
                .isEqualTo(new Valid<>(number));
        assertThat(number.grade()).contains(grade);
        assertThat(number.year()).contains(year);
    }

    @Test
    void aLetterIsAGradeOfWhichTheNumberTellsNoMore() {
        CertificateNumber number =
                CertificateNumber.check("Y00004200012323T000001").accepted().get();
        assertThat(number.grade()).isEmpty();
        assertThat(number.year()).contains(2023);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890312345", "RSN12345678901234567", "鄂技证字〔2003〕012号"})
    void olderAndLocalNumbersAreTakenUnverified(String written) {
        assertThat(CertificateNumber.check(written))
                .isInstanceOfSatisfying(
                        Warn.class,
                        doubt -> assertThat(doubt.code()).isEqualTo("CERT_NO_UNVERIFIED"));
    }

    @Test
    void theEleventhDigitOfAnOlderNumberIsItsGrade() {
        assertThat(new CertificateNumber("1234567890312345").grade()).contains(SkillGrade.SENIOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "Y0000<script>", "无 证 书 ！"})
    void refusesWhatCanBeNone(String written) {
        assertThat(CertificateNumber.check(written)).isInstanceOf(Invalid.class);
    }
}
