package org.xinchuan.workbook;

import org.xinchuan.innovation.Award;
import org.xinchuan.innovation.Innovation;
import org.xinchuan.standard.Code;
import org.xinchuan.standard.Violation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes records of the results of a list and of their awards. */
final class ResultRecords {

    private final Found found;
    private final Faulty faulty;
    private final List<WrittenResult> rows;
    private final Results results;

    ResultRecords(Found found, List<WrittenResult> rows) {
        this.found = found;
        this.faulty = found.faulty();
        this.rows = rows;
        this.results =
                Results.read(
                        found.graph(),
                        rows.stream().flatMap(one -> Stream.of(one.code(), one.title())).toList());
    }

    /** The records of the good rows, in their order. */
    List<Taken> all() {
        Duplicates duplicates = new Duplicates(faulty);
        List<Taken> records = new ArrayList<>();
        for (WrittenResult row : rows) {
            result(row)
                    .filter(one -> duplicates.isFirst(one.code(), row.at("title")))
                    .ifPresent(
                            one -> {
                                records.add(taken(row, one));
                                row.awards().stream()
                                        .flatMap(award -> award(row, award, one.code()).stream())
                                        .filter(
                                                award ->
                                                        duplicates.isFirst(
                                                                List.of(
                                                                        one.code(),
                                                                        award.name(),
                                                                        award.level(),
                                                                        award.year()),
                                                                row.at("name")))
                                        .forEach(award -> records.add(taken(row, award)));
                            });
        }
        return records;
    }

    private Optional<Innovation> result(WrittenResult row) {
        Whereabouts places = found.places();
        String studio = places.studio(row.at("studio"), row.studio(), row.unit());
        List<String> others =
                row.otherStudios().stream()
                        .map(name -> places.studio(row.at("otherStudios"), name, ""))
                        .filter(Objects::nonNull)
                        .toList();
        List<String> contributors = found.known().ids(row.contributors());
        List<String> adopting =
                row.adoptedBy().stream()
                        .map(name -> places.organisation(row.at("adoptedBy"), name))
                        .filter(Objects::nonNull)
                        .toList();
        if (row.rows().stream().anyMatch(one -> faulty.isBad(row.spot().sheet(), one))) {
            return Optional.empty();
        }
        Optional<Innovation> before = before(row, studio);
        if (before.isEmpty() && row.type() == null) {
            faulty.error(
                    row.at("type"), "REQUIRED_EMPTY", "新成果要写明成果类型", "a new result needs its type");
        }
        if (faulty.isBad(row.spot().sheet(), row.spot().row())) {
            return Optional.empty();
        }
        try {
            Innovation base = before.orElseGet(() -> fresh(row));
            return Optional.of(
                    new Amendment()
                            .say("title", row.title())
                            .say("type", row.type())
                            .say("completedOn", base.completedOn(), row.completedOn())
                            .say("studio", studio)
                            .say("otherStudios", others)
                            .say("contributors", contributors)
                            .say("adoptedBy", adopting)
                            .say("benefitYuan", row.benefitYuan())
                            .say("document", row.source())
                            .of(base));
        } catch (Violation violation) {
            faulty.say(violation, row::at);
            return Optional.empty();
        }
    }

    private static Innovation fresh(WrittenResult row) {
        return new Innovation(
                row.code().isEmpty() ? Code.random().text() : row.code(),
                row.title(),
                row.type(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The result as it is recorded; empty when it is new, or when several can be meant. */
    private Optional<Innovation> before(WrittenResult row, String studio) {
        List<Innovation> meant =
                row.code().isEmpty()
                        ? results.meant(row.title(), studio)
                        : results.meant(row.code(), null);
        if (meant.size() > 1) {
            faulty.error(
                    row.at("title"),
                    "INNOVATION_AMBIGUOUS",
                    "库中有 " + meant.size() + " 项成果叫这个名称，请填写成果编号或工作室",
                    meant.size() + " results have this title: give the code or the studio");
        }
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private Optional<Award> award(WrittenResult row, WrittenAward written, String code) {
        String issuer =
                written.issuer().isEmpty()
                        ? ""
                        : found.places()
                                .organisations()
                                .find(written.issuer())
                                .orElse(written.issuer());
        try {
            Award base =
                    results.awards(code).stream()
                            .filter(
                                    one ->
                                            one.name().equals(written.name())
                                                    && one.level() == written.level()
                                                    && one.year() == written.year())
                            .findFirst()
                            .orElseGet(
                                    () ->
                                            new Award(
                                                    code,
                                                    written.name(),
                                                    written.level(),
                                                    written.year(),
                                                    null,
                                                    null));
            return Optional.of(
                    new Amendment().say("grade", written.grade()).say("issuer", issuer).of(base));
        } catch (Violation violation) {
            faulty.say(violation, row::at);
            return Optional.empty();
        }
    }

    private static Taken taken(WrittenResult row, Record record) {
        return new Taken(
                record, row.spot().sheet(), row.spot().row(), false, Taken.at(row.columns()));
    }
}
