package org.xinchuan.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.standard.Verdict.Invalid;
import org.xinchuan.standard.Verdict.Valid;

/** The vectors of DOMAIN.md §4.5. */
class RegistrationNumberTest {

    @ParameterizedTest
    @CsvSource({
        "2023SR0123456, 2023SR0123456",
        "2009SR012345, 2009SR012345",
        "' ２023 sr 9900001', 2023SR9900001"
    })
    void readsNumbersAsPeopleWriteThem(String written, String text) {
        RegistrationNumber number = new RegistrationNumber(text);
        assertThat(RegistrationNumber.check(written)).isEqualTo(new Valid<>(number));
        assertThat(number.year()).isEqualTo(Integer.parseInt(text.substring(0, 4)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023SR12345", "1823SR0123456", "2023SR01234567", "2023S0123456", ""})
    void refusesWhatIsNone(String written) {
        assertThat(RegistrationNumber.check(written))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("REGISTRATION_NO_INVALID"));
    }

    @Test
    void tellsTheSerialOfTheCertificateFromTheNumber() {
        assertThat(
                        ((Invalid<RegistrationNumber>) RegistrationNumber.check("软著登字第01234567号"))
                                .message()
                                .en())
                .contains("serial of the certificate");
    }
}
