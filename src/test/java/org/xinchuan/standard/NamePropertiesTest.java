package org.xinchuan.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** What holds for every name, tried on random ones from a fixed seed. */
class NamePropertiesTest {

    private static final long SEED = 20231128;
    private static final int NAMES = 3000;

    @Test
    void normalisingANormalisedNameChangesNothing() {
        assertThat(names())
                .allSatisfy(
                        name -> {
                            String once = PersonName.normalise(name);
                            assertThat(PersonName.normalise(once)).isEqualTo(once);
                        });
    }

    @Test
    void anAcceptedNameCanBeStoredAndReadBack() {
        assertThat(accepted())
                .isNotEmpty()
                .allSatisfy(
                        name -> {
                            byte[] stored = name.getBytes(StandardCharsets.UTF_8);
                            assertThat(new String(stored, StandardCharsets.UTF_8)).isEqualTo(name);
                            assertThat(name).isEqualTo(name.strip()).isNotEmpty();
                        });
    }

    @Test
    void normalisingKeepsEveryHanCharacter() {
        assertThat(names())
                .allSatisfy(
                        name -> assertThat(han(PersonName.normalise(name))).isEqualTo(han(name)));
    }

    @Test
    void spellingsHaveNoSpacesMarksOrCapitals() {
        assertThat(accepted())
                .allSatisfy(
                        name ->
                                assertThat(Pinyin.of(name).spellings())
                                        .hasSizeBetween(1, Pinyin.MOST)
                                        .allMatch(
                                                spelling ->
                                                        spelling.equals(Pinyin.key(spelling))
                                                                || !han(spelling).isEmpty()));
    }

    @Test
    void everyBeginningOfASpellingFindsTheName() {
        assertThat(accepted())
                .allSatisfy(
                        name -> {
                            Pinyin pinyin = Pinyin.of(name);
                            String usual = pinyin.spellings().getFirst();
                            for (int end = 0; end <= usual.length(); end++) {
                                assertThat(pinyin.startsWith(usual.substring(0, end))).isTrue();
                            }
                        });
    }

    @Test
    void initialsAreAsManyAsTheUnitsOfASpelling() {
        assertThat(accepted())
                .allSatisfy(
                        name ->
                                assertThat(Pinyin.of(name).initials())
                                        .hasSizeBetween(1, Pinyin.MOST)
                                        .extracting(
                                                initials ->
                                                        initials.codePointCount(
                                                                0, initials.length()))
                                        .allMatch(
                                                length ->
                                                        length
                                                                == Pinyin.of(name)
                                                                        .initials()
                                                                        .getFirst()
                                                                        .codePoints()
                                                                        .count()));
    }

    @Test
    void foldingAFoldedTextChangesNothing() {
        assertThat(names())
                .allSatisfy(
                        name -> {
                            String once = SearchText.fold(name);
                            assertThat(SearchText.fold(once)).isEqualTo(once);
                        });
    }

    @Test
    void theTwoWritingsOfANameFoldAlike() {
        assertThat(accepted())
                .allSatisfy(
                        name ->
                                assertThat(SearchText.fold(PersonName.normalise(name)))
                                        .isEqualTo(SearchText.fold(name)));
    }

    private static Stream<String> names() {
        return new RandomNames(SEED).take(NAMES);
    }

    private static Stream<String> accepted() {
        return names().map(PersonName::check)
                .map(Verdict::accepted)
                .flatMap(Optional::stream)
                .map(PersonName::text);
    }

    private static String han(String text) {
        return text.replaceAll("[^\\p{IsHan}\\p{Co}]", "");
    }
}
