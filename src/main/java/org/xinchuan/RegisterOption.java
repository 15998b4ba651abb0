package org.xinchuan;

import org.xinchuan.workbook.Kind;
import org.xinchuan.workbook.Wishes;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** What is wanted of a workbook; a folder takes no notice of it. */
final class RegisterOption {

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "台账种类：${COMPLETION-CANDIDATES}，缺省由表头认定 · kind of workbook; its header"
                            + " tells without",
            completionCandidates = Kinds.class,
            converter = KindName.class)
    private Kind kind;

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

    /** Null when the header is to tell. */
    Kind kind() {
        return kind;
    }

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
        fields.put("kind", kind == null ? "workbook" : kind.key());
        fields.put("mode", check ? "check" : "apply");
        fields.put("policy", goodRows ? "VALID_ROWS" : "ALL_OR_NOTHING");
        fields.put("createMissing", Boolean.toString(createMissing));
        if (unit != null) {
            fields.put("organisation", unit);
        }
        return fields;
    }

    /** The names of kinds, for the help. */
    private static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Kind.keys().iterator();
        }
    }

    /** A kind by its name. */
    private static final class KindName implements ITypeConverter<Kind> {
        @Override
        public Kind convert(String name) {
            return Kind.of(name)
                    .orElseThrow(
                            () ->
                                    new TypeConversionException(
                                            name
                                                    + " is none of "
                                                    + String.join(", ", Kind.keys())));
        }
    }
}
