package org.xinchuan.exchange;

import org.xinchuan.exchange.Progress.Phase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Reads a folder of the interchange format and says what is wrong with its files and rows. */
final class FolderReader implements Intake {

    private static final String ENDING = ".csv";

    /** Where the system has temporary files. */
    static final Path ANYWHERE = Path.of(System.getProperty("java.io.tmpdir"));

    private final Path folder;
    private final Path room;

    FolderReader(Path folder) {
        this(folder, ANYWHERE);
    }

    /**
     * @param room where rows are kept until they are written
     */
    FolderReader(Path folder, Path room) {
        this.folder = folder;
        this.room = room;
    }

    /** What came of one file. */
    private record Read(Lines lines, Notices notices) {}

    @Override
    public Lines read(Notices notices, Progress progress) {
        AtomicLong rows = new AtomicLong();
        List<Read> files =
                files(notices).parallelStream()
                        .map(
                                path -> {
                                    Read read = read(path);
                                    tell(rows, read.lines.total(), progress);
                                    return read;
                                })
                        .toList();
        files.forEach(read -> notices.addAll(read.notices));
        return Lines.of(files.stream().map(Read::lines).toList());
    }

    private static void tell(AtomicLong rows, int more, Progress progress) {
        synchronized (rows) {
            progress.at(Phase.READ, rows.addAndGet(more), 0);
        }
    }

    private Read read(Path path) {
        Notices notices = new Notices();
        String file = path.getFileName().toString();
        Optional<Table<?>> table = Tables.ofFile(file);
        if (table.isEmpty()) {
            stranger(path, file, notices);
            return new Read(Lines.none(), notices);
        }
        return new Read(rows(table.get(), path, notices), notices);
    }

    private <R extends Record> Lines rows(Table<R> table, Path path, Notices notices) {
        return Lines.none().with(table, new CsvFile<>(table, notices, room).read(path));
    }

    private List<Path> files(Notices notices) {
        if (!Files.isDirectory(folder)) {
            notices.refuse(
                    folder.toString(),
                    0,
                    "",
                    "FOLDER_UNKNOWN",
                    "没有这个文件夹",
                    "there is no such folder");
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.sorted().toList();
            if (all.stream().noneMatch(file -> file.toString().endsWith(ENDING))) {
                notices.refuse(
                        folder.toString(),
                        0,
                        "",
                        "FOLDER_EMPTY",
                        "文件夹里没有 CSV 文件",
                        "there is no CSV file in this folder");
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stranger(Path path, String file, Notices notices) {
        if (Files.isRegularFile(path) && file.toLowerCase(Locale.ROOT).endsWith(ENDING)) {
            notices.refuse(
                    file,
                    0,
                    "",
                    "FILE_UNKNOWN",
                    "交换格式中没有这个文件",
                    "the interchange format has no file of this name");
        } else {
            notices.note(
                    file, 0, "", "FILE_IGNORED", "不是 CSV 文件，未读取", "not a CSV file, left aside");
        }
    }
}
