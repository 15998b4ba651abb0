package org.xinchuan.demo;

import org.xinchuan.workbook.RegisterForm;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;

/**
 * A register of pairings of the demo group with the faults that real ones have (DOMAIN.md §7):
 * months without a day, several apprentices in a cell, a space in a name, a wrong dot, a term the
 * wrong way round, an unknown grade, merged cells, a formula that failed.
 */
public final class FaultyRegister {

    private FaultyRegister() {}

    /** Writes it. */
    public static void write(OutputStream out) throws IOException {
        try (RegisterForm form = DemoRegister.form(out)) {
            for (List<Object> row : ROWS) {
                form.agreement(List.of(row));
            }
            form.agreement(MERGED);
            form.agreement(List.of(FAILED));
            form.foot("罗敏", "2023.11.28");
        }
    }

    /** A row: mentor, number, grade, apprentice, number, agreement and term. */
    private static List<Object> row(
            String mentor,
            String mentorNo,
            String grade,
            String apprentice,
            String apprenticeNo,
            String number,
            Object signed,
            Object term,
            String studio) {
        List<Object> row = DemoRegister.blank();
        row.set(1, mentor);
        row.set(2, mentorNo);
        row.set(5, grade);
        row.set(7, apprentice);
        row.set(8, apprenticeNo);
        row.set(13, number);
        row.set(14, signed);
        row.set(15, term);
        row.set(18, studio);
        return row;
    }

    /** The same row with a code of registration. */
    private static List<Object> of(List<Object> row, String uscc) {
        row.set(19, uscc);
        return row;
    }

    private static final List<List<Object>> ROWS =
            List.of(
                    row(
                            "沈砚秋",
                            null,
                            "高级技师",
                            "赵　刚",
                            null,
                            "演示〔2024〕001号",
                            "2023.9",
                            "2023.9-2025.8",
                            null),
                    row(
                            "顾长河、陆知远",
                            null,
                            null,
                            "阿依努尔•买买提",
                            null,
                            "演示〔2024〕002号",
                            "2018年6月",
                            "2018.7-2019.6",
                            null),
                    row(
                            "陆知远",
                            null,
                            "高级工程师",
                            "程远帆、江亦舟",
                            "080109",
                            "演示〔2024〕003号",
                            "2020-08-27",
                            "2020.9-2021.8",
                            null),
                    row(
                            "韩水生",
                            null,
                            "特高级工",
                            "戴一鸣",
                            null,
                            "演示〔2024〕004号",
                            "2021.6",
                            "2021.7-2022.6",
                            null),
                    row(
                            "司马岩",
                            null,
                            null,
                            "刘洋",
                            null,
                            "演示〔2024〕005号",
                            "2022.3",
                            "2022.3-2023.2",
                            null),
                    row(
                            "秦叔衡",
                            null,
                            null,
                            "罗小满",
                            null,
                            "演示〔2024〕006号",
                            "2022.3",
                            "2023.2-2022.3",
                            null),
                    row(
                            "欧阳霖",
                            null,
                            null,
                            "白若川",
                            null,
                            "演示〔2024〕007号",
                            new BigDecimal("2022.1"),
                            "2022.1-2022.12",
                            null),
                    row(
                            "易安",
                            null,
                            null,
                            "易　安",
                            null,
                            "演示〔2024〕008号",
                            "2022.3",
                            "2022.3-2023.2",
                            null),
                    row(
                            "程远帆",
                            null,
                            null,
                            null,
                            null,
                            "演示〔2024〕009号",
                            "2022.3",
                            "2022.3-2023.2",
                            null),
                    row(
                            "许明夏",
                            null,
                            null,
                            "易安",
                            null,
                            "演示〔2024〕010号",
                            "2022.3",
                            "2022.3-2023.2",
                            "不存在的创新工作室"),
                    row(
                            "沈砚秋",
                            null,
                            null,
                            "韩水生",
                            null,
                            "演示〔2024〕011号",
                            "2013.1",
                            "2013.1-2013.12",
                            null),
                    row(
                            "易安",
                            null,
                            null,
                            "沈砚秋",
                            null,
                            "演示〔2024〕012号",
                            "2022.3",
                            "2022.3-2023.2",
                            null),
                    row(
                            "顾长河、陆知远",
                            null,
                            null,
                            "阿依努尔·买买提",
                            null,
                            null,
                            "2018年6月",
                            "2018.7-2019.6",
                            null),
                    of(
                            row(
                                    "韩水生",
                                    null,
                                    null,
                                    "易安",
                                    null,
                                    "演示〔2024〕013号",
                                    "2022.3",
                                    "2022.3-2023.2",
                                    null),
                            "91422800DEM000014I"));

    /** One agreement with two apprentices, whose mentor, number and term stand once. */
    private static final List<List<Object>> MERGED =
            List.of(
                    row(
                            "程远帆",
                            null,
                            null,
                            "戴一鸣",
                            null,
                            "演示〔2024〕014号",
                            "2022.3",
                            "2022.3-2023.2",
                            null),
                    row(null, null, null, "易安", "000000", null, null, null, null));

    private static final List<Object> FAILED =
            row(
                    "戴一鸣",
                    null,
                    null,
                    "纪云帆",
                    null,
                    "演示〔2024〕015号",
                    "2022.3",
                    new RegisterForm.Formula("DATE(2022,13,1)/0"),
                    null);
}
