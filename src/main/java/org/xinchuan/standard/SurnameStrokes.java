package org.xinchuan.standard;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.AlphabeticIndex.ImmutableIndex;
import com.ibm.icu.text.RuleBasedCollator;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The strokes of the first character of a name, as GF 3003—1999 orders characters: how many there
 * are, then each in turn, 1 横 (提), 2 竖, 3 撇, 4 点 (捺), 5 折. {@code surname_strokes.csv} has them for
 * the common surnames. Of any other character CLDR knows the number alone, and at that 艹, 阝 and 辶
 * as before the reform of 1965 (魏 18, 陈 8); it stands behind those of as many strokes.
 */
final class SurnameStrokes {

    private static final String TABLE = "/org/xinchuan/standard/surname_strokes.csv";

    /** Behind every stroke. */
    private static final char UNKNOWN = '6';

    private static final int MOST_STROKES = 99;
    private static final String NONE = "00";
    private static final String MANY = "99";

    private SurnameStrokes() {}

    /** Text that compares as the characters do. */
    static String key(int character) {
        String text = Character.toString(character);
        String strokes = Table.STROKES.get(character);
        String number = strokes == null ? number(text) : digits(strokes.length());
        return number + (strokes == null ? UNKNOWN : strokes) + '.' + Collation.STROKES.key(text);
    }

    /** How many strokes a character has, by the tables of CLDR: two digits. */
    static String number(String character) {
        ImmutableIndex<String> index = Table.NUMBERS;
        AlphabeticIndex.Bucket<String> bucket = index.getBucket(index.getBucketIndex(character));
        return switch (bucket.getLabelType()) {
            case NORMAL -> digits(Integer.parseInt(bucket.getLabel().replaceAll("\\D", "")));
            case UNDERFLOW, INFLOW -> NONE;
            case OVERFLOW -> MANY;
        };
    }

    /** The characters whose strokes are known. */
    static Collection<Map.Entry<Integer, String>> known() {
        return Table.STROKES.entrySet();
    }

    private static String digits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** Read when first asked for. */
    private static final class Table {
        static final Map<Integer, String> STROKES = strokes();
        static final ImmutableIndex<String> NUMBERS = numbers();

        private static Map<Integer, String> strokes() {
            Map<Integer, String> strokes = new HashMap<>();
            ShippedTable.rows(TABLE)
                    .forEach(row -> strokes.put(row.getFirst().codePointAt(0), row.getLast()));
            return Map.copyOf(strokes);
        }

        private static ImmutableIndex<String> numbers() {
            RuleBasedCollator collator = (RuleBasedCollator) Collation.STROKES.collator();
            return new AlphabeticIndex<String>(collator)
                    .setMaxLabelCount(MOST_STROKES)
                    .buildImmutableIndex();
        }
    }
}
