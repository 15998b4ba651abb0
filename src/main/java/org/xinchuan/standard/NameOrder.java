package org.xinchuan.standard;

import com.ibm.icu.util.VersionInfo;

/**
 * The two orders in which notices list people: by pinyin (音序), and by the strokes of the surname
 * (姓氏笔画). A name's key is text; names stand in the order of their keys, compared code point by code
 * point, and equal keys are equal names.
 *
 * <p>Both are the collations of CLDR ({@code zh-u-co-pinyin}, {@code zh-u-co-stroke}) but for the
 * surname. By pinyin it is read as a surname is (单 Shàn, 解 Xiè, 仇 Qiú). By strokes it stands in the
 * order of notices: number of strokes, then each stroke in turn as 横, 竖, 撇, 点, 折; CLDR has the
 * radical there. Only the first character of a surname counts, a compound one's too; the rest is
 * compared character by character, and between a surname and a given name of one character is a
 * blank, before all characters (高富 before 高大富), as the congresses of the Party and the 政协 do.
 */
public enum NameOrder {
    PINYIN {
        @Override
        String key(String name, int surname) {
            int rest = name.offsetByCodePoints(0, surname);
            StringBuilder key = new StringBuilder();
            for (int i = 0; i < surname; i++) {
                int character = name.codePointAt(name.offsetByCodePoints(0, i));
                key.append(PinyinReadings.surnameSyllable(name, i))
                        .append('.')
                        .append(Collation.PINYIN.key(Character.toString(character)))
                        .append(' ');
            }
            return key.append(Collation.PINYIN.key(name.substring(rest))).toString();
        }

        @Override
        String titleKey(String title) {
            int rest = title.offsetByCodePoints(0, 1);
            return PinyinReadings.usualSyllable(title.codePointAt(0))
                    + '.'
                    + Collation.PINYIN.key(title.substring(0, rest))
                    + ' '
                    + Collation.PINYIN.key(title.substring(rest));
        }
    },

    STROKES {
        @Override
        String key(String name, int surname) {
            int first = name.offsetByCodePoints(0, 1);
            int given = name.offsetByCodePoints(0, surname);
            String blank = name.codePointCount(given, name.length()) == 1 ? BLANK : "";
            return SurnameStrokes.key(name.codePointAt(0))
                    + ' '
                    + Collation.STROKES.key(name.substring(first, given))
                    + blank
                    + Collation.STROKES.key(name.substring(given));
        }

        @Override
        String titleKey(String title) {
            int first = title.offsetByCodePoints(0, 1);
            return SurnameStrokes.key(title.codePointAt(0))
                    + ' '
                    + Collation.STROKES.key(title.substring(first));
        }
    };

    /** What the keys were made with; keys of another version must be made anew. */
    public static final String VERSION = "1 icu " + VersionInfo.ICU_VERSION;

    /** Below the key of every character. */
    private static final String BLANK = "00";

    /** The key of a person's name. */
    public String ofPerson(String name) {
        String one = PersonName.normalise(name);
        return one.isEmpty() ? "" : key(one, PinyinReadings.surnameLength(one)) + ' ' + one;
    }

    /** The key of a name that begins with no surname, such as an organisation's. */
    public String ofTitle(String name) {
        String one = PersonName.normalise(name);
        return one.isEmpty() ? "" : titleKey(one) + ' ' + one;
    }

    abstract String key(String name, int surname);

    abstract String titleKey(String title);
}
