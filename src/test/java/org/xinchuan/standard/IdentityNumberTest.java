package org.xinchuan.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

/** GB 11643 and the phones of DOMAIN.md §4.8; the numbers are the standard's examples. */
final class IdentityNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 28);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "11010519491231002x",
                " 110105 19491231 002X",
                "420102188501010017",
                "42280118961231023X",
                "110105194912310021",
                "42010218900230001X",
                "11010520491231002X",
                "01010519491231002X",
                "470105194912310021",
                "1101051949123100",
                "1101051949123100２X1"
            })
    void takesNumbersWhoseRegionDayAndCheckAreRight(String written) {
        boolean right = written.replaceAll(" ", "").equalsIgnoreCase("11010519491231002X");

        assertThat(IdentityNumber.check(written, TODAY).accepted().isPresent()).isEqualTo(right);
        if (IdentityNumber.check(written, TODAY)
                instanceof Verdict.Invalid<IdentityNumber>(_, var message)) {
            assertThat(message.zh() + message.en()).doesNotContain(written.strip());
        }
    }

    /** The vectors of DOMAIN.md §4.2 and what is wrong with each; none is named by the answer. */
    @ParameterizedTest
    @CsvSource({
        // Their check characters are right; nobody born before 1900 is on a list of today.
        "440524188001010014, 身份证号的出生日期有误",
        "420102188501010017, 身份证号的出生日期有误",
        "42280118961231023X, 身份证号的出生日期有误",
        "42010218900230001X, 身份证号的出生日期有误",
        "110105202311290016, 身份证号的出生日期有误",
        "110105194912310021, 身份证号校验位错误",
        "470105194912310021, 身份证号的地区码有误",
        "110105491231002, 身份证号应为18位"
    })
    void saysWhatIsWrongWithoutTheNumber(String written, String message) {
        assertThat(IdentityNumber.check(written, TODAY))
                .isInstanceOfSatisfying(
                        Verdict.Invalid.class,
                        refusal -> assertThat(refusal.message().zh()).isEqualTo(message));
    }

    @ParameterizedTest
    @CsvSource({
        "13812345678, 138****5678",
        "+86 138-1234-5678, 138****5678",
        "8613812345678, 138****5678",
        "027-87654321, 027*****4321",
        "0718-8234567-123, 071*********-123",
        "１３８１２３４５６７８, 138****5678",
        "12812345678,",
        "1381234567,",
        "138123456789,",
        "27-87654321,",
        "87654321,",
    })
    void takesPhonesAndShowsTheirEndsAlone(String written, String masked) {
        var phone = PhoneNumber.check(written).accepted();

        assertThat(phone.map(PhoneNumber::masked).orElse(null)).isEqualTo(masked);
        assertThat(phone.map(PhoneNumber::toString).orElse(null)).isEqualTo(masked);
    }
}
