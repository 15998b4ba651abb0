package org.xinchuan.sheet;

import org.xinchuan.standard.Bilingual;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The file that was sent, with what is wrong in it: the same workbook in the same layout, its bad
 * cells coloured, and one column of reasons after the last one. A CSV has no colours and comes back
 * as a workbook of the same rows.
 */
public final class MarkedFile {

    /** What stands above the reasons; who reads such a file again leaves that column out. */
    public static final Bilingual HEADER = new Bilingual("问题", "Problems");

    private MarkedFile() {}

    /** Whether a column with this header is one of reasons. */
    public static boolean isHeader(String text) {
        return isHeader(text.strip(), HEADER.zh()) || isHeader(text.strip(), HEADER.en());
    }

    private static boolean isHeader(String text, String header) {
        return text.equals(header) || text.startsWith(header + Marks.COLON);
    }

    /**
     * Writes the marked workbook; the header of the reasons stands in row 1.
     *
     * @param name what the file was called
     * @param language of that header
     * @param out is left open
     * @throws SheetFault when the file cannot be read
     */
    public static void write(
            Path original, String name, List<Mark> marks, String language, OutputStream out)
            throws IOException {
        write(original, name, marks, Map.of(), language, out);
    }

    /**
     * The same, where it is known in which row the headers stand.
     *
     * @param headerRows the row, from 1, by the position of the sheet
     */
    public static void write(
            Path original,
            String name,
            List<Mark> marks,
            Map<Integer, Integer> headerRows,
            String language,
            OutputStream out)
            throws IOException {
        SheetLimits limits = SheetLimits.DEFAULT;
        switch (Form.of(original, name, limits)) {
            case WORKBOOK ->
                    new MarkedWorkbook(original, marks, headerRows, language, limits).write(out);
            case TEXT ->
                    MarkedText.write(
                            TextSource.open(original, name, limits),
                            new Marks(marks, 0, headerRows.getOrDefault(0, 1), language),
                            out);
        }
    }
}
