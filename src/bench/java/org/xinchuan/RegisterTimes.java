package org.xinchuan;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xinchuan.speed.Child;
import org.xinchuan.standard.FolderTree;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A register of pairings as a workbook, checked and then applied by {@code xinchuan import} to a
 * store that has a province, each in a process of its own with a small heap, its start included.
 */
final class RegisterTimes {

    private static final int ROWS = Integer.getInteger("bench.registerRows", 100_000);
    private static final String HEAP = System.getProperty("bench.registerHeap", "512m");
    private static final LocalDate FIRST = LocalDate.of(2024, 9, 1);
    private static final List<String> HEADER =
            List.of(
                    "序号", "协议编号", "师傅姓名", "师傅工号", "徒弟姓名", "徒弟工号", "单位", "工种", "开始日期", "结束日期",
                    "培养目标");

    private final Province province;
    private final Path folder;
    private final PrintStream out;

    private RegisterTimes(Province province, Path folder, PrintStream out) {
        this.province = province;
        this.folder = folder;
        this.out = out;
    }

    static void run(int people, PrintStream out) throws IOException {
        String kept = System.getProperty("bench.keep");
        if (kept != null) {
            new RegisterTimes(new Province(people), Path.of(kept), out).run();
            return;
        }
        try (FolderTree tree = FolderTree.temporary()) {
            new RegisterTimes(new Province(people), tree.path(), out).run();
        }
    }

    private void run() throws IOException {
        StaffFolder.write(province, folder.resolve("province"));
        register(folder.resolve("one.xlsx"), 0, 1);
        register(folder.resolve("register.xlsx"), 1, ROWS);
        time("a province of %,d people".formatted(province.people()), "province");
        time("a register of one row, checked", "one.xlsx", "--check");
        time("a register of %,d rows, checked".formatted(ROWS), "register.xlsx", "--check");
        time("the same, applied", "register.xlsx");
        time("the same again, which changes nothing", "register.xlsx");
    }

    private void time(String what, String file, String... wishes) throws IOException {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "import",
                                folder.resolve(file).toString(),
                                "--data",
                                folder.resolve("data").toString()));
        arguments.addAll(Arrays.asList(wishes));
        long begin = System.nanoTime();
        Child.run(
                folder.resolve("import.log"),
                Child.xinchuan(HEAP, arguments.toArray(String[]::new)));
        out.printf(
                "%-45s %6.1f s, heap of %s at most%n",
                what, (System.nanoTime() - begin) / 1e9, HEAP);
    }

    /** Each of the younger half gets a mentor of the oldest fifth, who has no others any more. */
    private void register(Path file, int from, int rows) throws IOException {
        int half = province.people() / 2;
        try (OutputStream bytes = Files.newOutputStream(file);
                Workbook book = new Workbook(bytes, "bench", null)) {
            Worksheet sheet = book.newWorksheet("台账");
            for (int i = 0; i < HEADER.size(); i++) {
                sheet.value(0, i, HEADER.get(i));
            }
            for (int i = 0; i < rows; i++) {
                int apprentice = province.number(half + (from + i) % half);
                int mentor = province.number((from + i) * 7919 % (province.people() / 5));
                LocalDate start = FIRST.plusYears((from + i) / half);
                int row = i + 1;
                sheet.value(row, 0, row);
                sheet.value(row, 1, "XY-%07d".formatted(from + i));
                sheet.value(row, 2, Province.name(mentor));
                sheet.value(row, 3, "%07d".formatted(mentor));
                sheet.value(row, 4, Province.name(apprentice));
                sheet.value(row, 5, "%07d".formatted(apprentice));
                sheet.value(row, 6, "企业" + apprentice % 1000 + "（演示）");
                sheet.value(row, 7, "工种" + apprentice % 100);
                sheet.value(row, 8, start);
                sheet.style(row, 8).format("yyyy-mm-dd").set();
                sheet.value(row, 9, start.plusMonths(11));
                sheet.style(row, 9).format("yyyy-mm-dd").set();
                sheet.value(row, 10, "独立值班，通过高级工鉴定");
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
    }
}
