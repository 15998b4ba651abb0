package org.xinchuan.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders of CSV files for tests. */
final class Folders {

    private Folders() {}

    /** A folder in which every column of every table is set somewhere, in canonical form. */
    static Path golden() {
        try {
            return Path.of(Folders.class.getResource("/exchange/golden").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A folder with one file, written line by line. */
    static Path with(Path folder, String file, String... lines) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(file), List.of(lines));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of a line of people, P10 and on, each of whom teaches the next. */
    static Path line(Path folder, int length) {
        List<String> people = new ArrayList<>(List.of("id,name,birthYear"));
        List<String> pairings = new ArrayList<>(List.of("id,mentors,apprentices"));
        for (int i = 10; i < 10 + length; i++) {
            people.add("P" + i + ",沈" + i + ",19" + i);
            pairings.add("A" + i + ",P" + i + ",P" + (i + 1));
        }
        pairings.removeLast();
        with(folder, "people.csv", people.toArray(String[]::new));
        return with(folder, "pairings.csv", pairings.toArray(String[]::new));
    }

    /** The text of every file by its name. */
    static SortedMap<String, String> read(Path folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** Copies a folder's files, some of them with other text. */
    static Path copy(Path from, Path to, Map<String, String> others) {
        SortedMap<String, String> texts = read(from);
        texts.putAll(others);
        texts.forEach((file, text) -> with(to, file, text.stripTrailing()));
        return to;
    }
}
