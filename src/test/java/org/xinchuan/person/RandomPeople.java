package org.xinchuan.person;

import org.xinchuan.standard.NameOrder;
import org.xinchuan.standard.SearchText;
import org.xinchuan.standard.SearchWords;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** People of few names and codes that look alike, and what may be typed to find them. */
final class RandomPeople {

    private static final List<String> NAMES =
            List.of(
                    "王伟",
                    "王偉",
                    "王薇",
                    "汪伟",
                    "王伟伟",
                    "单雄",
                    "单于雄",
                    "覃山月",
                    "秦山月",
                    "阿依努尔·买买提",
                    "买买提·王",
                    "𠮷田伟",
                    "﨑伟",
                    "欧阳霖",
                    "John Smith",
                    "Wang Wei",
                    "尉迟恭",
                    "张三",
                    "王");
    private static final List<String> NUMBERS =
            List.of("00123", "W-01", "wei1", "工0001", "A 7", "王1", "123");
    private static final List<String> TYPED =
            List.of(
                    "王",
                    "w",
                    "ww",
                    "wangwei",
                    "Wang Wei",
                    "wang wei",
                    "王 伟",
                    "伟",
                    "1",
                    "123",
                    "p0",
                    "P00",
                    "W-0",
                    "shan",
                    "qin",
                    "tan",
                    "·",
                    "买买提 王",
                    "𠮷",
                    "﨑",
                    "smith",
                    "john smith",
                    "smith js",
                    "00123 p",
                    "工",
                    "a 7",
                    "没有",
                    "ｗ",
                    "王伟 wangwei",
                    "e",
                    "i",
                    "王\t伟",
                    "w0",
                    "p001 x");

    private final Random random;

    RandomPeople(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    Searched person(String id) {
        String name = one(NAMES);
        String number = random.nextInt(3) == 0 ? null : one(NUMBERS);
        return new Searched(
                id,
                name,
                SearchText.of(name, number, id),
                number,
                NameOrder.PINYIN.ofPerson(name),
                NameOrder.STROKES.ofPerson(name),
                organisation(),
                occupation(),
                false);
    }

    String id(int number) {
        String id = "P%03d".formatted(number);
        return number % 3 == 0 ? id : id.toLowerCase(Locale.ROOT);
    }

    String organisation() {
        int number = random.nextInt(6);
        return number == 0 ? null : "E" + number;
    }

    String occupation() {
        int number = random.nextInt(4);
        return number == 0 ? null : "T" + number;
    }

    SearchWords typed() {
        return random.nextInt(8) == 0 ? null : SearchWords.of(one(TYPED));
    }

    Searched.Order order(SearchWords typed) {
        int number = random.nextInt(typed == null ? 3 : 6);
        return number < 3 ? Searched.Order.values()[number] : null;
    }

    List<String> organisations() {
        return switch (random.nextInt(5)) {
            case 0 -> List.of("E1");
            case 1 -> List.of("E1", "E2", "E5", "NOT");
            case 2 -> random.nextInt(5) == 0 ? List.of() : List.of("E3");
            default -> null;
        };
    }
}
