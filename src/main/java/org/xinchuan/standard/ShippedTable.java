package org.xinchuan.standard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text tables that ship with the program, read line by line. */
final class ShippedTable {

    private ShippedTable() {}

    /** The rows of a comma-separated table without quoting, header left out. */
    static List<List<String>> rows(String path) {
        return lines(path).stream().skip(1).map(line -> List.of(line.split(",", -1))).toList();
    }

    /** All lines of a shipped UTF-8 file. */
    static List<String> lines(String path) {
        try (InputStream in = ShippedTable.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + path);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
