package org.xinchuan;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xinchuan.sheet.Mark;
import org.xinchuan.sheet.MarkedFile;
import org.xinchuan.sheet.Rows;
import org.xinchuan.sheet.SheetFault;
import org.xinchuan.sheet.SheetFile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks that people send: looked over, read and marked, and a bomb that is refused. */
final class SheetTimes {

    private static final int ROWS = 200_000;
    private static final int ROUNDS = 3;
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);

    private SheetTimes() {}

    private interface Act {

        void run() throws IOException;
    }

    static void run(PrintStream out) throws IOException {
        Path folder = Files.createTempDirectory("sheets");
        Path book = folder.resolve("book.xlsx");
        write(book);
        Path bomb = folder.resolve("bomb.xlsx");
        zeros(bomb);
        out.printf("%,d rows, %,d bytes%n", ROWS, Files.size(book));
        List<Mark> marks =
                IntStream.range(1, ROWS / 20)
                        .mapToObj(i -> new Mark(0, i * 20, i % 9, Mark.Level.ERROR, "找不到此人"))
                        .toList();
        Path marked = folder.resolve("marked.xlsx");
        for (int i = 0; i < ROUNDS; i++) {
            time("looked over", out, () -> SheetFile.open(book, "book.xlsx").close());
            time("looked over and read", out, () -> read(book));
            time("marked", out, () -> mark(book, marks, marked));
            time("a gigabyte of zeros", out, () -> refused(bomb));
        }
        for (Path file : List.of(book, bomb, marked, folder)) {
            Files.delete(file);
        }
    }

    private static void time(String what, PrintStream out, Act act) throws IOException {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
        long before = used();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long begin = System.nanoTime();
        act.run();
        out.printf(
                "%-22s %6d ms, of a processor %6d ms, heap at most %4d MiB more%n",
                what,
                (System.nanoTime() - begin) / 1_000_000,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1_000_000,
                Math.max(0, used() - before) >> 20);
    }

    /** The most that was in use since the last reset, with what could have been let go. */
    private static long used() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static void read(Path book) throws IOException {
        try (SheetFile file = SheetFile.open(book, "book.xlsx");
                Rows rows = file.rows(0)) {
            int read = 0;
            for (; rows.hasNext(); rows.next()) {
                read++;
            }
            if (read != ROWS) {
                throw new IllegalStateException(read + " rows");
            }
        }
    }

    private static void mark(Path book, List<Mark> marks, Path marked) throws IOException {
        try (OutputStream out = Files.newOutputStream(marked)) {
            MarkedFile.write(book, "book.xlsx", marks, "zh", out);
        }
    }

    private static void refused(Path bomb) throws IOException {
        try {
            SheetFile.open(bomb, "bomb.xlsx").close();
            throw new IllegalStateException("a bomb was read");
        } catch (SheetFault fault) {
            if (!fault.code().equals("ZIP_BOMB")) {
                throw fault;
            }
        }
    }

    private static void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "bench", null)) {
            Worksheet sheet = book.newWorksheet("台账");
            for (int i = 0; i < ROWS; i++) {
                sheet.value(i, 0, i + 1);
                sheet.value(i, 1, "师傅" + i % 9_000);
                sheet.value(i, 2, "%08d".formatted(i % 9_000));
                sheet.value(i, 3, "水轮发电机组值班员");
                sheet.value(i, 4, "徒弟" + i);
                sheet.value(i, 5, "%08d".formatted(20_000 + i));
                sheet.value(i, 6, FIRST.plusDays(i % 1_500));
                sheet.style(i, 6).format("yyyy-mm-dd").set();
                sheet.value(i, 7, FIRST.plusDays(700 + i % 1_500));
                sheet.style(i, 7).format("yyyy-mm-dd").set();
                sheet.value(i, 8, "独立值班，通过高级工鉴定");
                if (i % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void zeros(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 1_024; i++) {
                zip.write(block);
            }
        }
    }
}
