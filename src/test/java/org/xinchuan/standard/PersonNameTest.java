package org.xinchuan.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.standard.Verdict.Invalid;
import org.xinchuan.standard.Verdict.Valid;
import org.xinchuan.standard.Verdict.Warn;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"・", "•", "‧", "⋅", ".", "．", "●", "･", "·", " · "})
    void everyMiddleDotBetweenHanCharactersBecomesTheOneDot(String dot) {
        assertThat(PersonName.normalise("阿依努尔" + dot + "买买提")).isEqualTo("阿依努尔·买买提");
    }

    @ParameterizedTest
    @CsvSource({"赵　刚,赵刚", "赵 刚,赵刚", "赵   刚,赵刚", "' 赵刚 ',赵刚"})
    void theSpaceInsideATwoCharacterNameIsDropped(String written, String name) {
        assertThat(PersonName.normalise(written)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"欧阳 霖,欧阳 霖", "Lars  Onsager,Lars Onsager", "J. Willard,J. Willard"})
    void otherSpacesAndDotsStay(String written, String name) {
        assertThat(PersonName.normalise(written)).isEqualTo(name);
    }

    @Test
    void rareCharactersCountOnceAndStayAsWritten() {
        String rare = "𬭚𠮷";
        String privateUse = "\uE000·\uE001";
        String compatibility = "\uFA0E\uF900";

        assertThat(PersonName.check(rare)).isEqualTo(new Valid<>(new PersonName(rare)));
        assertThat(PersonName.normalise("\uE000•\uE001")).isEqualTo(privateUse);
        assertThat(PersonName.normalise(compatibility)).isEqualTo(compatibility);
        assertThat(PersonName.check("𬭚".repeat(100))).isInstanceOf(Valid.class);
        assertThat(PersonName.check("𬭚".repeat(101))).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"沈砚秋", "Émile O’Neil", "김철수", "محمد", "Smith-Jones Jr."})
    void namesOfAnyScriptAreValid(String name) {
        assertThat(PersonName.check(name)).isEqualTo(new Valid<>(new PersonName(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"刘洋2", "王（小）", "X Æ A-12", "张?"})
    void aStrangeNameIsDoubtfulButTaken(String name) {
        assertThat(PersonName.check(name)).isInstanceOf(Warn.class);
        assertThat(PersonName.check(name).accepted()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  　", "\uFEFF\u200B", "赵\t刚", "赵\u0000刚", "赵\uD800"})
    void emptyNamesAndControlCharactersAreRefused(String name) {
        assertThat(PersonName.check(name)).isInstanceOf(Invalid.class);
    }
}
