package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.document.SourceDocument;
import org.xinchuan.graph.Rows;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class PackedRowsTest {

    /** More than a megabyte together, so that they are in a file. */
    private static final int MANY = 3_000;

    @TempDir private Path room;

    @Test
    void rowsAreUnpackedAsTheyWere() {
        PackedRows<SourceDocument> rows = new PackedRows<>(Tables.DOCUMENTS, room);
        for (int i = 0; i < MANY; i++) {
            assertThat(rows.take(line(i))).isNull();
        }
        rows.done();
        for (int i = MANY - 1; i >= 0; i--) {
            assertThat(rows.get(i).record()).isEqualTo(line(i).record());
            assertThat(rows.get(i).cells()).isEqualTo(line(i).cells());
            assertThat(rows.get(i).number()).isEqualTo(i + 2);
            assertThat(rows.first("D" + i).number()).isEqualTo(i + 2);
        }
        assertThat(rows).hasSize(MANY);
        assertThat(rows.first("D")).isNull();
    }

    @Test
    void aLongRowHasRoom() {
        PackedRows<SourceDocument> rows = new PackedRows<>(Tables.DOCUMENTS, room);
        String title = "字".repeat(1 << 20);
        rows.take(line(0));
        rows.take(
                Line.of(
                        Tables.DOCUMENTS,
                        3,
                        new SourceDocument("D1", title, null, null, null, null)));
        rows.take(line(2));
        assertThat(rows.done())
                .extracting(line -> line.cell("title").length())
                .containsExactly(
                        line(0).cell("title").length(),
                        title.length(),
                        line(2).cell("title").length());
    }

    @Test
    void ofOneKeyTheFirstIsTaken() {
        PackedRows<SourceDocument> rows = new PackedRows<>(Tables.DOCUMENTS, room);
        rows.take(line(0));
        Line<SourceDocument> again =
                Line.of(
                        Tables.DOCUMENTS,
                        9,
                        new SourceDocument("D0", "别的", null, null, null, null));
        assertThat(rows.take(again).number()).isEqualTo(2);
        assertThat(rows).hasSize(1);
        rows.add(again);
        assertThat(rows.done().first("D0").number()).isEqualTo(2);
        assertThat(rows).hasSize(2);
    }

    /**
     * A full disk elsewhere is no reason to fail; one that is no folder at all is easier to have.
     */
    @Test
    void noFileIsMadeButInTheRoomThatIsGiven() throws IOException {
        Path none = Files.createFile(room.resolve("no-folder"));
        PackedRows<SourceDocument> rows = new PackedRows<>(Tables.DOCUMENTS, none);
        assertThatThrownBy(() -> many().forEach(rows::take))
                .hasRootCauseInstanceOf(FileAlreadyExistsException.class);
        PackedRows<SourceDocument> few = new PackedRows<>(Tables.DOCUMENTS, none);
        few.take(line(0));
        Line<SourceDocument> longer =
                Line.of(
                        Tables.DOCUMENTS,
                        2,
                        new SourceDocument("D0", "字".repeat(1 << 20), null, null, null, null));
        Lines lines = Lines.none().with(Tables.DOCUMENTS, few.done());
        assertThatThrownBy(() -> lines.each(Tables.DOCUMENTS, line -> longer))
                .hasRootCauseInstanceOf(FileAlreadyExistsException.class);

        Path folder = Files.createDirectory(room.resolve("in"));
        Files.write(
                folder.resolve("documents.csv"),
                Stream.concat(
                                Stream.of("id,title"),
                                many().map(line -> line.record().id() + "," + line.cell("title")))
                        .toList());
        assertThatThrownBy(
                        () -> new FolderReader(folder, none).read(new Notices(), Progress.none()))
                .hasRootCauseInstanceOf(FileAlreadyExistsException.class);
        assertThat(
                        new FolderReader(folder, room.resolve("made"))
                                .read(new Notices(), Progress.none())
                                .total())
                .isEqualTo(MANY);
        assertThat(room.resolve("made")).isEmptyDirectory();
    }

    private static Stream<Line<SourceDocument>> many() {
        return IntStream.range(0, MANY).mapToObj(PackedRowsTest::line);
    }

    /** Founding takes values out of cells, and a statement out of the record. */
    @Test
    void theValuesOfARowAreThoseThatItsStatementIsGiven() {
        Lines lines = new FolderReader(Folders.golden()).read(new Notices(), Progress.none());
        assertThat(lines.tables()).hasSizeGreaterThan(20);
        for (Table<?> table : lines.tables()) {
            for (Line<?> line : lines.of(table)) {
                Map<String, Object> values = new HashMap<>();
                Map<String, Object> row = new HashMap<>(Rows.of(line.record()));
                row.keySet().forEach(name -> values.put(name, line.value(name)));
                assertThat(values).isEqualTo(row);
                assertThat(line.value("nothing")).isNull();
            }
        }
    }

    private static Line<SourceDocument> line(int i) {
        String title = "关于第" + i + "届评选的通知，".repeat(20 + i % 7);
        return Line.of(
                Tables.DOCUMENTS,
                i + 2,
                new SourceDocument("D" + i, title, null, null, null, null));
    }
}
