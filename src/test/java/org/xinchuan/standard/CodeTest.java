package org.xinchuan.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.standard.Verdict.Invalid;
import org.xinchuan.standard.Verdict.Valid;

class CodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"S01", "a", "91420000DEM000006U", "x.y_z-1", "-", "..."})
    void lettersDigitsAndThreeSignsAreACode(String text) {
        assertThat(Code.check(text)).isEqualTo(new Valid<>(new Code(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "S 01", "S/01", "工作室", "S01\n", "Ｓ01"})
    void anythingElseIsRefused(String text) {
        assertThat(Code.check(text)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Code(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sixtyFourCharactersAreTheMost() {
        assertThat(Code.isCode("x".repeat(64))).isTrue();
        assertThat(Code.isCode("x".repeat(65))).isFalse();
    }

    @Test
    void aRandomCodeIsNewEachTime() {
        assertThat(Code.random()).isNotEqualTo(Code.random());
    }
}
