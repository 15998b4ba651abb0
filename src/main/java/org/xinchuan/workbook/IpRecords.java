package org.xinchuan.workbook;

import org.xinchuan.graph.Rows;
import org.xinchuan.innovation.Innovation;
import org.xinchuan.innovation.IpAsset;
import org.xinchuan.standard.Violation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes records of patents and software copyrights: new ones, or what changes of those there are.
 */
final class IpRecords {

    private static final Pattern BETWEEN = Pattern.compile("\\s*[、，,；;\\n\\r]+\\s*");

    private final Found found;
    private final Faulty faulty;
    private final List<WrittenIp> rows;
    private final Results results;
    private final Map<String, IpAsset> recorded = new HashMap<>();

    IpRecords(Found found, List<WrittenIp> rows) {
        this.found = found;
        this.faulty = found.faulty();
        this.rows = rows;
        this.results =
                Results.read(
                        found.graph(),
                        rows.stream()
                                .flatMap(
                                        one ->
                                                Stream.concat(
                                                        Stream.of(one.result()),
                                                        BETWEEN.splitAsStream(one.result())))
                                .toList());
        List<String> numbers = rows.stream().map(WrittenIp::number).distinct().toList();
        found.graph()
                .readAll("read/ip-asset/rows", Map.of("keys", numbers))
                .forEach(row -> recorded.put(row.text("number"), Rows.to(IpAsset.class, row)));
    }

    /** The records of the good rows, in their order. */
    List<Taken> all() {
        Duplicates duplicates = new Duplicates(faulty);
        List<Taken> records = new ArrayList<>();
        for (WrittenIp row : rows) {
            record(row)
                    .filter(one -> duplicates.isFirst(one.number(), row.at("number")))
                    .ifPresent(
                            one ->
                                    records.add(
                                            new Taken(
                                                    one,
                                                    row.spot().sheet(),
                                                    row.spot().row(),
                                                    false,
                                                    Taken.at(row.columns()))));
        }
        return records;
    }

    private Optional<IpAsset> record(WrittenIp row) {
        List<String> protects = protectedBy(row);
        List<String> inventors = found.known().ids(row.inventors());
        Optional<IpAsset> before = Optional.ofNullable(recorded.get(row.number()));
        if (before.isEmpty() && row.title().isEmpty() && !isBad(row)) {
            faulty.error(row.at("title"), "REQUIRED_EMPTY", "没有填写名称", "the title is not filled in");
        }
        if (isBad(row)) {
            return Optional.empty();
        }
        String owner =
                row.owner().isEmpty()
                        ? ""
                        : found.places().organisations().find(row.owner()).orElse(row.owner());
        try {
            IpAsset base =
                    before.orElseGet(
                            () ->
                                    new IpAsset(
                                            row.number(),
                                            row.kind(),
                                            row.title(),
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            null));
            return Optional.of(
                    new Amendment()
                            .say("kind", row.kind())
                            .say("title", row.title())
                            .say("status", before.isEmpty() ? row.standing() : row.status())
                            .say("filedOn", base.filedOn(), row.filedOn())
                            .say("grantedOn", base.grantedOn(), row.grantedOn())
                            .say("endedOn", base.endedOn(), row.endedOn())
                            .say("innovations", protects)
                            .say("inventors", inventors)
                            .say("owner", owner)
                            .of(base));
        } catch (Violation violation) {
            faulty.say(violation, row::at);
            return Optional.empty();
        }
    }

    /** The codes of the results that a row names: one title, or several apart. */
    private List<String> protectedBy(WrittenIp row) {
        if (row.result().isEmpty()) {
            return List.of();
        }
        String studio = found.places().studio(row.at("innovations"), row.studio(), row.unit());
        List<Innovation> whole = results.meant(row.result(), studio);
        if (whole.size() == 1) {
            return List.of(whole.getFirst().code());
        }
        List<String> codes = new ArrayList<>();
        for (String part : BETWEEN.split(row.result())) {
            List<Innovation> meant = results.meant(part, studio);
            if (meant.size() == 1) {
                codes.add(meant.getFirst().code());
            } else if (meant.isEmpty()) {
                faulty.error(
                        row.at("innovations"),
                        "INNOVATION_UNKNOWN",
                        "没有找到成果“" + part + "”，请核对名称，或先导入成果",
                        "no result \"" + part + "\"; check the title, or import results first");
            } else {
                faulty.error(
                        row.at("innovations"),
                        "INNOVATION_AMBIGUOUS",
                        "有 " + meant.size() + " 项成果叫“" + part + "”，请填写成果编号或工作室",
                        meant.size() + " results are called \"" + part + "\": give the code");
            }
        }
        return codes;
    }

    private boolean isBad(WrittenIp row) {
        return faulty.isBad(row.spot().sheet(), row.spot().row());
    }
}
