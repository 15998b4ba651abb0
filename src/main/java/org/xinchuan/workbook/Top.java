package org.xinchuan.workbook;

import org.xinchuan.sheet.Region;
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
 * @param merged all that is merged in the sheet
 */
record Top(List<SheetRow> rows, List<Region> merged, Merges merges) {

    /** The tops of all sheets of a file, in their order. */
    static List<Top> all(SheetFile file) {
        return IntStream.range(0, file.names().size())
                .mapToObj(
                        sheet -> {
                            try (Rows rows = file.rows(sheet)) {
                                return of(rows, file.merged(sheet));
                            }
                        })
                .toList();
    }

    /** The top of a sheet whose rows are read on below it. */
    static Top of(Rows rows, List<Region> merged) {
        List<SheetRow> first = new ArrayList<>();
        while (rows.hasNext()
                && (first.isEmpty() || first.getLast().number() <= HeaderSearch.ROWS)) {
            first.add(rows.next());
        }
        return new Top(List.copyOf(first), merged, new Merges(merged));
    }

    HeaderSearch search(Vocabulary vocabulary) {
        return new HeaderSearch(rows, merges, vocabulary);
    }

    /** How well it fits a kind: 0 when it has not what it must have. */
    long score(Kind kind) {
        return isForm(kind) ? form().score() : table(kind);
    }

    /** Whether it is the form of one studio, and no list of several. */
    boolean isForm(Kind kind) {
        return kind == Kind.STUDIOS && form().isBetter(table(kind));
    }

    private StudioForm form() {
        return StudioForm.of(rows, merged);
    }

    private long table(Kind kind) {
        return search(kind.vocabulary()).find().map(Header::score).orElse(0L);
    }
}
