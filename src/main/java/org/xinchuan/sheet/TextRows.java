package org.xinchuan.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.xinchuan.standard.DateCell;
import org.xinchuan.standard.NumberFormat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of a CSV (RFC 4180), numbered as Excel numbers them: empty ones count. */
final class TextRows implements Rows {

    /** A field with its quotation marks; more means that one was not closed. */
    private static final int LONGEST = 1 << 18;

    /** What may have been 2023.10 before Excel made a number of it (0028). */
    private static final Pattern PERHAPS_OCTOBER = Pattern.compile("\\s*(\\d{4}\\.1)\\s*");

    /** How programs keep the zeros of a code when Excel opens a CSV. */
    private static final Pattern KEPT_TEXT = Pattern.compile("=\"([^\"]*)\"");

    private final Reader reader;
    private final Iterator<CsvRecord> records;
    private final SheetLimits limits;
    private final String name;
    private int last;
    private SheetRow next;

    TextRows(Reader reader, char separator, String name, SheetLimits limits) {
        this.reader = reader;
        this.records = records(reader, separator);
        this.name = name;
        this.limits = limits;
    }

    static Iterator<CsvRecord> records(Reader reader, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST)
                .ofCsvRecord(reader)
                .iterator();
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && records.hasNext()) {
                next = row(records.next());
            }
            return next != null;
        } catch (CsvParseException e) {
            throw Refusals.badCsv(last, e);
        }
    }

    @Override
    public SheetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SheetRow row = next;
        next = null;
        return row;
    }

    /** Null when it shows nothing. */
    private SheetRow row(CsvRecord record) {
        last++;
        List<SheetCell> cells = new ArrayList<>(record.getFieldCount());
        int shown = 0;
        for (String field : record.getFields()) {
            if (field.length() > limits.cellLength()) {
                throw Refusals.cellTooLong(name, last, limits.cellLength());
            }
            SheetCell cell = cell(field);
            cells.add(cell);
            if (!cell.isBlank()) {
                shown = cells.size();
            }
        }
        if (shown > limits.columns()) {
            throw Refusals.tooManyColumns(name, limits.columns());
        }
        return shown == 0 ? null : new SheetRow(last, cells.subList(0, shown));
    }

    private static SheetCell cell(String field) {
        Matcher kept = KEPT_TEXT.matcher(field);
        String text = kept.matches() ? kept.group(1) : field;
        if (CellReading.isError(text)) {
            return SheetCell.error(text);
        }
        Matcher october = PERHAPS_OCTOBER.matcher(text);
        if (october.matches()) {
            return new SheetCell(
                    SheetCell.Kind.TEXT,
                    text,
                    new DateCell.Number(new BigDecimal(october.group(1)), NumberFormat.GENERAL));
        }
        return SheetCell.of(text);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
