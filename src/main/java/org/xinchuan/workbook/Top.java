package org.xinchuan.workbook;

import org.xinchuan.sheet.Rows;
import org.xinchuan.sheet.SheetFile;
import org.xinchuan.sheet.SheetRow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The top of a sheet, in which its header stands.
 *
 * @param rows the first rows, one more than {@link HeaderSearch#ROWS} if there are so many
 */
record Top(List<SheetRow> rows, Merges merges) {

    /** The tops of all sheets of a file, in their order. */
    static List<Top> all(SheetFile file) {
        return IntStream.range(0, file.names().size())
                .mapToObj(
                        sheet -> {
                            try (Rows rows = file.rows(sheet)) {
                                return of(rows, new Merges(file.merged(sheet)));
                            }
                        })
                .toList();
    }

    /** The top of a sheet whose rows are read on below it. */
    static Top of(Rows rows, Merges merges) {
        List<SheetRow> first = new ArrayList<>();
        while (rows.hasNext()
                && (first.isEmpty() || first.getLast().number() <= HeaderSearch.ROWS)) {
            first.add(rows.next());
        }
        return new Top(List.copyOf(first), merges);
    }

    HeaderSearch search(Vocabulary vocabulary) {
        return new HeaderSearch(rows, merges, vocabulary);
    }

    /** How well it fits a vocabulary: 0 when it has not what it must have. */
    long score(Vocabulary vocabulary) {
        return search(vocabulary).find().map(Header::score).orElse(0L);
    }
}
