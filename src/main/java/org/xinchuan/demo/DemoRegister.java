package org.xinchuan.demo;

import org.xinchuan.workbook.RegisterForm;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The key agreements of the demo group as a register of pairings in Excel, so that importing it
 * changes nothing in the demo group (DOMAIN.md §7).
 */
public final class DemoRegister {

    private static final Map<String, String> RESULTS =
            Map.of("EXCELLENT", "优秀", "GOOD", "良好", "PASS", "合格", "FAIL", "不合格");

    private final Map<String, Map<String, String>> people = byKey("people.csv", "id");
    private final Map<String, Map<String, String>> organisations =
            byKey("organisations.csv", "code");
    private final Map<String, Map<String, String>> studios = byKey("studios.csv", "code");

    private DemoRegister() {}

    /** Writes it. */
    public static void clean(OutputStream out) throws IOException {
        DemoRegister demo = new DemoRegister();
        try (RegisterForm form = form(out)) {
            for (Map<String, String> pairing : Sheet.shipped("pairings.csv").records()) {
                form.agreement(demo.rows(pairing));
            }
            form.foot("罗敏", "2023年11月28日");
        }
    }

    static RegisterForm form(OutputStream out) {
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

    static List<Object> blank() {
        return new ArrayList<>(Arrays.asList(new Object[RegisterForm.COLUMNS.size()]));
    }

    private static Map<String, Map<String, String>> byKey(String file, String key) {
        Map<String, Map<String, String>> rows = new HashMap<>();
        Sheet.shipped(file).records().forEach(row -> rows.put(row.get(key), row));
        return rows;
    }
}
