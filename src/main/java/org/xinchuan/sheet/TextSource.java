package org.xinchuan.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A CSV file: one sheet, called as the file is. */
final class TextSource implements Source {

    private static final char[] SEPARATORS = {',', ';', '\t'};

    /** So many rows say what separates their fields. */
    private static final int LOOKED_AT = 30;

    private final Path file;
    private final String name;
    private final Charset charset;
    private final TextEncoding encoding;
    private final char separator;
    private final SheetLimits limits;
    private final int lastColumn;

    private TextSource(Path file, String name, Charset charset, char separator, SheetLimits limits)
            throws IOException {
        this.file = file;
        this.name = name;
        this.charset = charset;
        this.encoding = Encoding.told(file, charset);
        this.separator = separator;
        this.limits = limits;
        int rows = 0;
        int most = 0;
        try (Rows all = rows(0)) {
            while (all.hasNext()) {
                most = Math.max(most, all.next().cells().size());
                if (++rows > limits.rows()) {
                    throw Refusals.tooManyRows(name, limits.rows());
                }
            }
        }
        if (rows == 0) {
            throw Refusals.empty();
        }
        this.lastColumn = most - 1;
    }

    /**
     * Looks a text over.
     *
     * @throws SheetFault when it is none that can be read
     */
    static TextSource open(Path file, String name, SheetLimits limits) throws IOException {
        Charset charset = Encoding.of(file);
        String bare = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
        return new TextSource(
                file,
                bare.replaceFirst("(?i)\\.csv$", ""),
                charset,
                separator(file, charset),
                limits);
    }

    private static char separator(Path file, Charset charset) throws IOException {
        char best = SEPARATORS[0];
        int most = 0;
        for (char separator : SEPARATORS) {
            int fields = fields(file, charset, separator);
            if (fields > most) {
                most = fields;
                best = separator;
            }
        }
        return best;
    }

    /** How many fields there are beyond the first in those rows that have as many as most have. */
    private static int fields(Path file, Charset charset, char separator) throws IOException {
        Map<Integer, Integer> rowsOf = new HashMap<>();
        try (Reader reader = Encoding.open(file, charset)) {
            Iterator<CsvRecord> records = TextRows.records(reader, separator);
            for (int i = 0; i < LOOKED_AT && records.hasNext(); i++) {
                rowsOf.merge(records.next().getFieldCount(), 1, Integer::sum);
            }
        } catch (CsvParseException e) {
            return 0;
        }
        return rowsOf.entrySet().stream()
                .mapToInt(entry -> (entry.getKey() - 1) * entry.getValue())
                .max()
                .orElse(0);
    }

    @Override
    public boolean from1904() {
        return false;
    }

    @Override
    public TextEncoding encoding() {
        return encoding;
    }

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public List<Region> merged(int sheet) {
        return List.of();
    }

    @Override
    public int lastColumn(int sheet) {
        return lastColumn;
    }

    @Override
    public Rows rows(int sheet) throws IOException {
        return new TextRows(Encoding.open(file, charset), separator, name, limits);
    }

    @Override
    public void close() {
        // Each pass over rows has its own reader and closes it.
    }
}
