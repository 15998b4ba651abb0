package org.xinchuan.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names in the orders of notices. The orders of 王 and 文, 林 and 欧, 丁小宁 and 王小宁, 高富 and 高大富, 欧阳少东 and
 * 洪少东 are the examples that instructions for lists of candidates give.
 */
final class NameOrderTest {

    private static final long SEED = 20231128;
    private static final int NAMES = 2000;

    private static final String REFORMED =
            "艾印慕芦芮花邓邝阮邢那阳邬苏苑邱薛邵苗邹陆陈苟甄郁郇郎郑郗郝范黄郦茅陶郭隗荆荣褚莫敖萧祁葛董祖" + "祝蒋蒙边蒲连迟长蓝魏蔡";

    @Test
    void fewerStrokesComeFirst() {
        stand(NameOrder.STROKES, "丁小宁", "王小宁", "李一鸣", "李大鸣", "欧阳少东", "洪少东", "魏建国");
    }

    @Test
    void ofAsManyStrokesTheFormsOfTheStrokesDecide() {
        // 4: 1121 1354 1521.. 2.. 3112 4134; 6: 113252 311234 413422; 7: 12 25 41; 8: 1234 1345.
        stand(NameOrder.STROKES, "王五", "尤五", "牛五", "文五", "方五", "孔五");
        stand(NameOrder.STROKES, "邢五", "朱五", "刘五", "许五", "孙五");
        stand(NameOrder.STROKES, "李五", "杨五", "吴五", "何五", "沈五", "张五", "陈五");
        stand(NameOrder.STROKES, "林五", "欧五", "罗五", "金五", "周五", "郑五", "孟五");
    }

    @Test
    void aGivenNameOfOneCharacterComesFirst() {
        stand(NameOrder.STROKES, "田富", "田大利", "高富", "高大富");
        stand(NameOrder.STROKES, "欧阳修", "欧阳一鸣");
    }

    @Test
    void ofACompoundSurnameTheFirstCharacterCounts() {
        stand(NameOrder.STROKES, "上官云", "马云", "司马光", "欧阳修", "皇甫明", "诸葛亮");
        stand(NameOrder.STROKES, "欧明", "欧大海", "欧阳修", "欧德海");
    }

    @Test
    void aSurnameIsReadAsOne() {
        stand(NameOrder.PINYIN, "丁单", "乐山", "秦山", "仇英", "单雄", "沈砚秋", "解缙", "徐山");
        stand(NameOrder.PINYIN, "曾国", "查理", "翟明", "张三");
        stand(NameOrder.PINYIN, "单于明", "陈山", "令狐冲", "刘山", "尉迟恭", "朱山");
    }

    @Test
    void ofOneSyllableTheTonesDecide() {
        stand(NameOrder.PINYIN, "万明", "汪明", "王明");
        stand(NameOrder.PINYIN, "李静", "李伟", "李伟明");
    }

    @Test
    void titlesBeginWithNoSurname() {
        assertThat(NameOrder.PINYIN.ofTitle("解放路")).isLessThan(NameOrder.PINYIN.ofTitle("秦山路"));
        assertThat(NameOrder.PINYIN.ofPerson("解放")).isGreaterThan(NameOrder.PINYIN.ofTitle("秦山路"));
        assertThat(NameOrder.STROKES.ofTitle("三峡")).isLessThan(NameOrder.STROKES.ofTitle("长江"));
    }

    @Test
    void theTableHasFewerStrokesThanUnicodeWhereTheReformTookSomeAway() {
        // CLDR counts 艹 as four, 阝 and 辶 as three and four, 礻 and the like as before the reform.
        Set<Integer> fewer =
                SurnameStrokes.known().stream()
                        .filter(entry -> entry.getValue().length() != unicode(entry.getKey()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());

        assertThat(SurnameStrokes.known()).hasSizeGreaterThan(350);
        assertThat(fewer).isEqualTo(REFORMED.codePoints().boxed().collect(Collectors.toSet()));
        assertThat(SurnameStrokes.known())
                .allSatisfy(
                        entry -> {
                            assertThat(entry.getValue()).matches("[1-5]+");
                            assertThat(unicode(entry.getKey()) - entry.getValue().length())
                                    .isBetween(0, 3);
                        });
    }

    private static int unicode(int character) {
        return Integer.parseInt(SurnameStrokes.number(Character.toString(character)));
    }

    @Test
    void theKeyOfTwoCharactersIsTheirKeys() {
        // What makes a blank between them comparable with a character there.
        assertThat(Collation.STROKES.key("阳修"))
                .isEqualTo(Collation.STROKES.key("阳") + Collation.STROKES.key("修"));
    }

    @Test
    void equalKeysAreEqualNames() {
        List<String> names =
                new RandomNames(SEED)
                        .take(NAMES)
                        .map(PersonName::check)
                        .map(Verdict::accepted)
                        .flatMap(Optional::stream)
                        .map(PersonName::text)
                        .toList();
        for (NameOrder order : NameOrder.values()) {
            assertThat(names.stream().map(order::ofPerson).distinct().count())
                    .isEqualTo(names.stream().distinct().count());
        }
    }

    /** That the names have this order, from whatever order they start. */
    private static void stand(NameOrder order, String... names) {
        List<String> shuffled = new ArrayList<>(List.of(names));
        Collections.shuffle(shuffled, new Random(SEED));
        shuffled.sort(Comparator.comparing(order::ofPerson));

        assertThat(shuffled).containsExactly(names);
    }
}
