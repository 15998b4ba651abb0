package org.xinchuan.sheet;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.xinchuan.sheet.Contents.SheetPart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A workbook (Office Open XML). It is looked over whole before the library reads of it. */
final class WorkbookSource implements Source {

    /**
     * A sheet that can be seen and shows something.
     *
     * @param part where it lies
     */
    private record Shown(SheetPart part, SheetScan.Found found) {}

    private final Path file;
    private final boolean styled;
    private final List<Shown> sheets;
    private final boolean from1904;

    private WorkbookSource(Path file, boolean styled, List<Shown> sheets) throws IOException {
        this.file = file;
        this.styled = styled;
        this.sheets = sheets;
        try (ReadableWorkbook book = book()) {
            this.from1904 = book.isDate1904();
        }
    }

    /**
     * Looks a workbook over.
     *
     * @throws SheetFault when it is none, is damaged or made to do harm
     */
    static WorkbookSource open(Path file, SheetLimits limits) throws IOException {
        List<Shown> sheets = new ArrayList<>();
        try (Parts parts = Parts.open(file, limits)) {
            Contents contents = Contents.of(parts);
            int strings =
                    contents.strings() == null
                            ? 0
                            : StringsScan.count(parts.xml(contents.strings()), limits);
            if (contents.styles() != null) {
                passOver(parts.small(contents.styles()));
            }
            for (SheetPart part : contents.sheets()) {
                if (part.visible()) {
                    SheetScan.Found found =
                            SheetScan.of(parts.xml(part.part()), part.name(), strings, limits);
                    if (found.rows() > 0) {
                        sheets.add(new Shown(part, found));
                    }
                }
            }
            if (sheets.isEmpty()) {
                throw Refusals.empty();
            }
            return new WorkbookSource(file, contents.styles() != null, List.copyOf(sheets));
        }
    }

    private static void passOver(XmlPart part) throws IOException {
        try (part) {
            while (part.nextStart()) {}
        }
    }

    /** A reader of its own for each pass, since it holds the texts that it has met. */
    private ReadableWorkbook book() throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(styled, true));
        } catch (IOException | RuntimeException e) {
            throw Refusals.damagedOr("workbook", e);
        }
    }

    @Override
    public boolean from1904() {
        return from1904;
    }

    @Override
    public TextEncoding encoding() {
        return null;
    }

    @Override
    public List<String> names() {
        return sheets.stream().map(sheet -> sheet.part().name()).toList();
    }

    @Override
    public List<Region> merged(int sheet) {
        return sheets.get(sheet).found().merged();
    }

    @Override
    public int lastColumn(int sheet) {
        return sheets.get(sheet).found().lastColumn();
    }

    /** Where the sheet lies. */
    String part(int sheet) {
        return sheets.get(sheet).part().part();
    }

    @Override
    public Rows rows(int sheet) throws IOException {
        Shown shown = sheets.get(sheet);
        ReadableWorkbook book = book();
        try {
            Sheet library = book.getSheet(shown.part().position()).orElseThrow();
            if (!shown.part().id().equals(library.getId())) {
                throw Refusals.damaged(shown.part().name(), null);
            }
            return new WorkbookRows(
                    shown.part().name(),
                    library.openStream().onClose(() -> close(book)),
                    new CellReading(from1904),
                    shown.found());
        } catch (IOException | RuntimeException e) {
            book.close();
            throw Refusals.damagedOr(shown.part().name(), e);
        }
    }

    private static void close(ReadableWorkbook book) {
        try {
            book.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // Each pass over rows has its own reader and closes it.
    }
}
