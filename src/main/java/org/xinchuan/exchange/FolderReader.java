package org.xinchuan.exchange;

import org.xinchuan.exchange.Progress.Phase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a folder of the interchange format and says what is wrong with its files and rows. */
final class FolderReader {

    private static final String ENDING = ".csv";

    private final Notices notices;
    private final Progress progress;

    FolderReader(Notices notices, Progress progress) {
        this.notices = notices;
        this.progress = progress;
    }

    /** All rows that are records; what is not is refused. */
    Lines read(Path folder) {
        Lines lines = Lines.none();
        for (Path path : files(folder)) {
            String file = path.getFileName().toString();
            Optional<Table<?>> table = Tables.ofFile(file);
            if (table.isPresent()) {
                lines = withFile(lines, table.get(), path);
                progress.at(Phase.READ, lines.total(), 0);
            } else {
                stranger(path, file);
            }
        }
        return lines;
    }

    private <R extends Record> Lines withFile(Lines lines, Table<R> table, Path path) {
        return lines.with(table, new CsvFile<>(table, notices).read(path));
    }

    private List<Path> files(Path folder) {
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

    private void stranger(Path path, String file) {
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
