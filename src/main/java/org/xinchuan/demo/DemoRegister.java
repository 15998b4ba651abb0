package org.xinchuan.demo;

import org.xinchuan.workbook.RegisterForm;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The key agreements of the demo group as a register of pairings in Excel: one that is clean, so
 * that importing it changes nothing in the demo group, and one with the faults that real ones have
 * (DOMAIN.md §7).
 */
public final class DemoRegister {

    private static final Map<String, String> RESULTS =
            Map.of("EXCELLENT", "优秀", "GOOD", "良好", "PASS", "合格", "FAIL", "不合格");

    private final Map<String, Map<String, String>> people = byKey("people.csv", "id");
    private final Map<String, Map<String, String>> organisations =
            byKey("organisations.csv", "code");
    private final Map<String, Map<String, String>> studios = byKey("studios.csv", "code");

    private DemoRegister() {}

    /** Writes the clean one. */
    public static void clean(OutputStream out) throws IOException {
        DemoRegister demo = new DemoRegister();
        try (RegisterForm form = form(out)) {
            for (Map<String, String> pairing : Sheet.shipped("pairings.csv").records()) {
                form.agreement(demo.rows(pairing));
            }
            form.foot("罗敏", "2023年11月28日");
        }
    }

    /** Writes the one with faults. */
    public static void dirty(OutputStream out) throws IOException {
        try (RegisterForm form = form(out)) {
            for (List<Object> row : DIRTY) {
                form.agreement(List.of(row));
            }
            form.foot("罗敏", "2023.11.28");
        }
    }

    private static RegisterForm form(OutputStream out) {
        return new RegisterForm(
                out, DemoGroup.NAME + "2023年导师带徒登记表", "填报单位：" + DemoGroup.NAME + "工会");
    }

    /** A row for each apprentice of an agreement. */
    private List<List<Object>> rows(Map<String, String> pairing) {
        List<String> mentors = list(pairing.get("mentors"));
        List<String> apprentices = list(pairing.get("apprentices"));
        List<String> grades = list(pairing.get("grades"));
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < apprentices.size(); i++) {
            Map<String, String> apprentice = people.get(apprentices.get(i));
            List<Object> row = blank();
            row.set(1, joined(mentors, "name"));
            row.set(2, joined(mentors, "employeeNo"));
            row.set(3, unit(people.get(mentors.getFirst()).get("organisation")));
            row.set(4, people.get(mentors.getFirst()).get("post"));
            row.set(7, apprentice.get("name"));
            row.set(8, apprentice.get("employeeNo"));
            row.set(9, apprentice.get("hiredOn"));
            row.set(11, apprentice.get("post"));
            row.set(13, pairing.get("agreementNo"));
            row.set(14, LocalDate.parse(pairing.get("signedOn")));
            row.set(15, term(pairing));
            row.set(16, pairing.get("goal"));
            row.set(17, i < grades.size() ? RESULTS.get(grades.get(i)) : null);
            row.set(18, studio(pairing.get("studio")));
            rows.add(row);
        }
        return rows;
    }

    private String joined(List<String> ids, String column) {
        return String.join("、", ids.stream().map(id -> people.get(id).get(column)).toList());
    }

    private Object unit(String code) {
        return code.isEmpty() ? null : organisations.get(code).get("name");
    }

    private Object studio(String code) {
        return code.isEmpty() ? null : studios.get(code).get("name");
    }

    /** As unions write it: months, and an end that may be open. */
    private static String term(Map<String, String> pairing) {
        String end = pairing.get("endsOn");
        return day(pairing.get("startsOn")) + "-" + (end.isEmpty() ? "至今" : day(end));
    }

    private static String day(String iso) {
        LocalDate day = LocalDate.parse(iso);
        return day.getYear() + "." + day.getMonthValue() + "." + day.getDayOfMonth();
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";", -1));
    }

    private static List<Object> blank() {
        return new ArrayList<>(Arrays.asList(new Object[RegisterForm.COLUMNS.size()]));
    }

    /** A row of the faulty one: mentor, number, grade, apprentice, number, agreement and term. */
    private static List<Object> row(
            String mentor,
            String mentorNo,
            String grade,
            String apprentice,
            String apprenticeNo,
            String number,
            Object signed,
            String term,
            String studio) {
        List<Object> row = blank();
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

    private static final List<List<Object>> DIRTY =
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

    private static Map<String, Map<String, String>> byKey(String file, String key) {
        Map<String, Map<String, String>> rows = new HashMap<>();
        Sheet.shipped(file).records().forEach(row -> rows.put(row.get(key), row));
        return rows;
    }
}
