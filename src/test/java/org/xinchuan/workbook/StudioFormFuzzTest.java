package org.xinchuan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xinchuan.sheet.Region;
import org.xinchuan.sheet.SheetCell;
import org.xinchuan.sheet.SheetRow;
import org.xinchuan.workbook.DataRows.Read;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Whatever stands in a sheet in whatever order, it is read to its end and each value once. */
class StudioFormFuzzTest {

    private static final List<String> WORDS =
            List.of(
                    "",
                    "",
                    "工作室名称",
                    "所在单位：",
                    "创建时间",
                    "领衔人",
                    "姓 名",
                    "性别",
                    "职称/等级",
                    "成员名单",
                    "成员姓名",
                    "工种",
                    "序号",
                    "单位意见",
                    "设备",
                    "张师",
                    "2020.5",
                    "问题",
                    "合计",
                    "同上",
                    "工作室名称：甲室",
                    "姓名：张师 性别：男",
                    "张师　职称/等级：技师",
                    "备注：____",
                    "主要业绩");
    private static final int SIZE = 12;

    private final Random random = new Random(48);

    @Test
    void readsAnySheet() {
        int forms = 0;
        for (int i = 0; i < 3_000; i++) {
            List<Region> merged = merged();
            StudioForm form = StudioForm.of(rows(), merged);
            FormReader read = new FormReader(form, merged);
            forms += form.isBetter(0) ? 1 : 0;

            assertThat(form.fields().values())
                    .allSatisfy(cell -> assertThat(cell.row(0)).isBetween(1, SIZE + 1));
            assertThat(read.rows().stream().filter(Read.Row.class::isInstance).count())
                    .isBetween(1L, SIZE + 1L);
        }
        assertThat(forms).isGreaterThan(100);
    }

    private List<SheetRow> rows() {
        List<SheetRow> rows = new ArrayList<>();
        for (int row = 1; row <= SIZE; row++) {
            List<SheetCell> cells = new ArrayList<>();
            for (int column = random.nextInt(8); column > 0; column--) {
                cells.add(SheetCell.of(WORDS.get(random.nextInt(WORDS.size()))));
            }
            rows.add(new SheetRow(row, cells));
        }
        return rows;
    }

    /** A few that do not overlap, as the file has been looked over for. */
    private List<Region> merged() {
        List<Region> merged = new ArrayList<>();
        for (int row = 1; row < SIZE; row += 3) {
            int column = random.nextInt(4);
            if (random.nextBoolean()) {
                merged.add(
                        new Region(
                                row, column, row + random.nextInt(3), column + random.nextInt(4)));
            }
        }
        return merged;
    }
}
