package org.xinchuan.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    @ParameterizedTest
    @CsvSource({
        "单,shan,dan",
        "仇,qiu,chou",
        "覃,qin,tan",
        "曾,zeng,ceng",
        "解,xie,jie",
        "查,zha,cha",
        "乐,le,yue",
        "盖,gai,ge",
        "区,qu,ou",
        "翟,zhai,di"
    })
    void aSurnameIsFoundByAllItsReadings(String surname, String one, String other) {
        assertThat(Pinyin.of(surname + "山").spellings()).startsWith(one + "shan", other + "shan");
    }

    @ParameterizedTest
    @CsvSource({
        "欧阳霖,ouyanglin,oyl",
        "司马岩,simayan,smy",
        "尉迟敬,yuchijing,ycj",
        "令狐冲,linghuchong,lhc",
        "上官云,shangguanyun,sgy",
        "诸葛明,zhugeming,zgm",
        "皇甫山,huangfushan,hfs",
        "东方明,dongfangming,dfm",
        "慕容山,murongshan,mrs",
        "夏侯明,xiahouming,xhm",
        "沈砚秋,shenyanqiu,syq",
        "吕洁,lvjie,lj",
        "阿依努尔·买买提,ayinuermaimaiti,aynemmt",
        "卓玛央金,zhuomayangjin,zmyj",
        "歐陽霖,ouyanglin,oyl"
    })
    void theUsualSpellingAndInitialsComeFirst(String name, String spelling, String initials) {
        assertThat(Pinyin.of(name).spellings()).startsWith(spelling);
        assertThat(Pinyin.of(name).initials()).startsWith(initials);
    }

    @Test
    void aSurnameReadingBringsItsOwnInitial() {
        assertThat(Pinyin.of("覃山月").initials()).contains("qsy", "tsy");
    }

    @Test
    void rareCharactersOutsideTheBasicPlaneHaveReadings() {
        assertThat(Pinyin.of("𬭚").spellings()).containsExactly("chun");
    }

    @Test
    void aCharacterWithoutReadingKeepsItsPlace() {
        assertThat(Pinyin.of("赵\uE000").spellings()).isNotEmpty();
    }

    @Test
    void latinNamesAreTheirOwnSpelling() {
        assertThat(Pinyin.of("Lars Håkon").spellings()).containsExactly("larshakon");
        assertThat(Pinyin.of("Lars Håkon").initials()).containsExactly("lh");
    }

    @Test
    void whatIsTypedComesToTheFormOfTheSpellings() {
        assertThat(Pinyin.key("Lǚ Jié")).isEqualTo("lvjie");
        assertThat(Pinyin.key("Xi'an")).isEqualTo("xian");
        assertThat(Pinyin.of("沈砚秋").startsWith(Pinyin.key("Shen Yan"))).isTrue();
        assertThat(Pinyin.of("沈砚秋").startsWith("sy")).isTrue();
        assertThat(Pinyin.of("沈砚秋").startsWith("yan")).isFalse();
    }

    @Test
    void longNamesKeepOnlyTheLikeliestSpellings() {
        Pinyin pinyin = Pinyin.of("单" + "行".repeat(20));

        assertThat(pinyin.spellings()).hasSize(Pinyin.MOST).startsWith("shan" + "xing".repeat(20));
        assertThat(pinyin.spellings()).anyMatch(spelling -> spelling.startsWith("dan"));
    }
}
