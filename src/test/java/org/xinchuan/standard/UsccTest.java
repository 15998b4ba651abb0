package org.xinchuan.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.standard.Verdict.Invalid;
import org.xinchuan.standard.Verdict.Valid;
import org.xinchuan.standard.Verdict.Warn;

class UsccTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "11320000MB151840XJ",
                "914403003429409755",
                "91110108351303601C",
                "9131000063159284XQ",
                "91420000DEM000006U",
                "81420000DEM000997C"
            })
    void codesWithARightCheckCharacterAreValid(String code) {
        assertThat(Uscc.check(code)).isEqualTo(new Valid<>(new Uscc(code)));
    }

    /**
     * Copied scripts take 31 − 0 for the last letter, write 30 as 0, or count letters as if I, O,
     * S, V and Z were among them (DOMAIN.md §4.1).
     */
    @ParameterizedTest
    @ValueSource(strings = {"91420000DEM0001100", "91420000DEM00017X0", "91420000DEM000065Y"})
    void aRemainderOfNothingIsZeroAndOneIsTheLastLetter(String code) {
        assertThat(Uscc.check(code)).isEqualTo(new Valid<>(new Uscc(code)));
        char other = code.endsWith("0") ? 'Y' : '0';
        assertThat(Uscc.check(code.substring(0, 17) + other)).isInstanceOf(Warn.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350211M0000XUF46", "91350100M0001TGQXM"})
    void aWrongCheckCharacterAfterARightOrganisationCodeIsOnlyDoubtful(String code) {
        assertThat(Uscc.check(code))
                .isInstanceOfSatisfying(
                        Warn.class,
                        doubt -> {
                            assertThat(doubt.value()).isEqualTo(new Uscc(code));
                            assertThat(doubt.code()).isEqualTo("USCC_CHECK_DIGIT");
                        });
    }

    @Test
    void theDoubtNamesTheExpectedCharacter() {
        assertThat(((Warn<Uscc>) Uscc.check("91350211M0000XUF46")).message().en())
                .contains("should be R");
        assertThat(((Warn<Uscc>) Uscc.check("91350100M0001TGQXM")).message().zh()).contains("应为 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y4Z",
                "91350100M000200Y43",
                "9135010OM000100Y43",
                "91350100M000100Y4",
                "91350100M000100Y433",
                ""
            })
    void mistypedCodesAreRefused(String code) {
        assertThat(Uscc.check(code))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("USCC_INVALID"));
    }

    @Test
    void everySingleMistypedDigitIsNoticed() {
        String code = "91420000DEM000006U";
        for (int i = 0; i < code.length(); i++) {
            for (char other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                String typed = code.substring(0, i) + other + code.substring(i + 1);
                if (other != code.charAt(i)) {
                    assertThat(Uscc.check(typed)).as(typed).isNotInstanceOf(Valid.class);
                }
            }
        }
    }

    @Test
    void spacesFullWidthAndSmallLettersAreReadOver() {
        assertThat(Uscc.check("\uFEFF ９1420000 dem0 00006u\u200B").accepted())
                .contains(new Uscc("91420000DEM000006U"));
    }

    @Test
    void theCodeTellsRegionAndTradeUnion() {
        Uscc union = new Uscc("81420000DEM000997C");
        Uscc enterprise = new Uscc("91422800DEM000014Q");

        assertThat(union.isTradeUnion()).isTrue();
        assertThat(enterprise.isTradeUnion()).isFalse();
        assertThat(enterprise.region()).isEqualTo(new RegionCode("422800"));
    }
}
