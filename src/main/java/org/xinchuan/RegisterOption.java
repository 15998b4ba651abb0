package org.xinchuan;

import org.xinchuan.workbook.Wishes;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What is wanted of a register in Excel; a folder takes no notice of it. */
final class RegisterOption {

    @Option(
            names = "--unit",
            paramLabel = "CODE",
            description = "台账所属单位的代码 · code of the organisation whose register it is")
    private String unit;

    @Option(
            names = "--create-missing",
            description = "登记库中没有的人员 · record people who are not recorded")
    private boolean createMissing;

    @Option(
            names = "--good-rows",
            description = "有错误行时只写入无误的行 · take the good rows when others are bad")
    private boolean goodRows;

    @Option(names = "--check", description = "只核对，不写入 · check only, write nothing")
    private boolean check;

    @Option(
            names = "--marked",
            paramLabel = "FILE",
            description = "标出问题的工作簿写到这里 · where the workbook goes with its faults marked")
    private Path marked;

    boolean goodRows() {
        return goodRows;
    }

    boolean check() {
        return check;
    }

    Path marked() {
        return marked;
    }

    Wishes wishes() {
        return new Wishes(unit, createMissing, Map.of());
    }

    /** The same as the fields of a form. */
    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        fields.put("kind", "pairings");
        fields.put("mode", check ? "check" : "apply");
        fields.put("policy", goodRows ? "VALID_ROWS" : "ALL_OR_NOTHING");
        fields.put("createMissing", Boolean.toString(createMissing));
        if (unit != null) {
            fields.put("organisation", unit);
        }
        return fields;
    }
}
