package org.xinchuan.standard;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names nobody thought of: Han of all planes, private use, letters, dots, spaces and dirt. */
final class RandomNames {

    private static final List<String> PIECES =
            List.of(
                    "沈", "覃", "单", "欧阳", "阿依努尔", "買", "吕", "𬭚", "𠮷", "\uE000", "\uFA0E", "·", "・",
                    "•", "．", ".", " ", "　", "\u200B", "\uFEFF", "Lars", "Håkon", "Ü", "ǜ", "ﬁ",
                    "é", "e\u0301", "１", "2", "’", "-", "İ", "ß", "김", "م", "行", "乐", "\t",
                    "\uD800", "，");

    private final Random random;

    RandomNames(long seed) {
        this.random = new Random(seed);
    }

    /** So many names of up to twelve pieces. */
    Stream<String> take(int count) {
        return IntStream.range(0, count).mapToObj(i -> name());
    }

    private String name() {
        return IntStream.range(0, random.nextInt(13))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }
}
