package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whoever reads the change record reads words: every operation and every kind of subject has them.
 */
class WordsOfChangesTest {

    private static final Pattern OPERATION = Pattern.compile("\"([a-z-]+)\\.[a-z-]+\"");
    private static final Pattern SUBJECT = Pattern.compile("\"([a-z-]+):\"");
    private static final Pattern FAMILY = Pattern.compile("\"([a-z]+-rule)\"");

    /** What looks like the kind of a subject and is none. */
    private static final Set<String> OTHERS = Set.of("sealed", "plain", "disclosure", "change");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyOperationAndSubjectHasAWord(String language) throws IOException {
        String sources = sources();
        Set<String> kinds = new TreeSet<>();
        found(SUBJECT, sources).map(one -> one.group(1)).forEach(kinds::add);
        kinds.removeAll(OTHERS);
        Set<String> operations = new TreeSet<>();
        found(OPERATION, sources)
                .filter(one -> kinds.contains(one.group(1)))
                .map(one -> one.group().replace("\"", ""))
                .forEach(operations::add);
        found(FAMILY, sources)
                .map(one -> one.group(1))
                .forEach(
                        family -> {
                            kinds.add(family);
                            operations.add(family + ".record");
                        });
        assertThat(operations).contains("pairing.record", "import.undo", "naming-rule.record");

        String words = Files.readString(Path.of("web/src/i18n/" + language + ".ts"));
        assertThat(operations)
                .allSatisfy(one -> assertThat(words).contains("\n      '" + one + "': "));
        assertThat(kinds)
                .allSatisfy(one -> assertThat(words).containsPattern("\n      '?" + one + "'?: "));
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(WordsOfChangesTest::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
