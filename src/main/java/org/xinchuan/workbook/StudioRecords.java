package org.xinchuan.workbook;

import org.xinchuan.graph.Rows;
import org.xinchuan.standard.Code;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.Violation;
import org.xinchuan.studio.Studio;
import org.xinchuan.studio.StudioPerson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes records of the studios of a list and of their people. */
final class StudioRecords {

    private final Found found;
    private final Faulty faulty;
    private final Map<WrittenStudio, String> codes = new LinkedHashMap<>();
    private final Map<String, Studio> recorded = new HashMap<>();
    private final Map<String, List<StudioPerson>> slices = new HashMap<>();

    StudioRecords(Found found, List<WrittenStudio> rows) {
        this.found = found;
        this.faulty = found.faulty();
        for (WrittenStudio row : rows) {
            code(row).ifPresent(code -> codes.put(row, code));
        }
        Map<String, Object> keys = Map.of("keys", codes.values().stream().distinct().toList());
        found.graph()
                .readAll("read/studio/rows", keys)
                .forEach(row -> recorded.put(row.text("code"), Rows.to(Studio.class, row)));
        found.graph()
                .readAll("read/studio-person/rows", keys)
                .forEach(
                        row ->
                                slices.computeIfAbsent(row.text("studio"), s -> new ArrayList<>())
                                        .add(Rows.to(StudioPerson.class, row)));
    }

    /** The code of a studio: that of who is recorded, as it is written, or a new one. */
    private Optional<String> code(WrittenStudio row) {
        Studios studios = found.places().studios();
        if (!row.code().isEmpty()) {
            return Optional.of(row.code());
        }
        List<String> meant = studios.within(row.name(), row.unit());
        if (meant.size() > 1) {
            return studios.chosen(row.at("name"), row.name(), row.unit(), meant);
        }
        if (meant.isEmpty()) {
            studios.warnOfNear(row.at("name"), row.name(), row.unit());
        }
        return Optional.of(meant.isEmpty() ? Code.random().text() : meant.getFirst());
    }

    /** The records of the good rows, in their order. */
    List<Taken> all() {
        Duplicates duplicates = new Duplicates(faulty);
        List<Taken> records = new ArrayList<>();
        codes.forEach(
                (row, code) -> {
                    List<String> ids =
                            row.people().stream()
                                    .map(slice -> found.known().id(slice.who()))
                                    .collect(Collectors.toCollection(ArrayList::new));
                    boolean bad =
                            row.rows().stream()
                                    .anyMatch(one -> faulty.isBad(row.spot().sheet(), one));
                    if (!bad && duplicates.isFirst(code, row.at("name"))) {
                        studio(row, code, ids, duplicates, records);
                    }
                });
        return records;
    }

    private void studio(
            WrittenStudio row,
            String code,
            List<String> ids,
            Duplicates duplicates,
            List<Taken> records) {
        Studio before = recorded.get(code);
        try {
            Studio base = before == null ? fresh(row, code) : before;
            Studio studio =
                    new Amendment()
                            .say("type", row.type())
                            .say("foundedOn", base.foundedOn(), row.foundedOn())
                            .say("organisation", organisation(row, before))
                            .say("field", row.field())
                            .say("status", row.status())
                            .of(base);
            List<Taken> people = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                WrittenStudio.Slice slice = row.people().get(i);
                StudioPerson person = slice(slice, ids.get(i), studio, before == null);
                if (duplicates.isFirst(
                        List.of(code, person.person(), person.role(), text(person.from())),
                        slice.who().spot())) {
                    people.add(taken(slice.who().spot(), person, slice.columns()));
                }
            }
            if (row.rows().stream().noneMatch(one -> faulty.isBad(row.spot().sheet(), one))) {
                records.add(taken(row.spot(), studio, row.columns()));
                records.addAll(people);
            }
        } catch (Violation violation) {
            faulty.say(violation, row::at);
        }
    }

    private static Studio fresh(WrittenStudio row, String code) {
        return new Studio(
                code,
                row.name(),
                StudioWords.TYPE.within(row.name()).orElse(null),
                null,
                null,
                null,
                null,
                Studio.Status.BUILT);
    }

    /**
     * Where it is at home; a new one has to be somewhere, a recorded one may be at a finer place.
     */
    private String organisation(WrittenStudio row, Studio before) {
        Organisations organisations = found.places().organisations();
        String said = found.places().organisation(row.at("organisation"), row.unit());
        if (before == null) {
            if (said == null && !row.unit().isEmpty()) {
                faulty.error(
                        row.at("organisation"),
                        "ORGANISATION_UNKNOWN",
                        "新工作室要有所在单位，没有找到“" + row.unit() + "”",
                        "a new studio needs its unit; no organisation \"" + row.unit() + "\"");
            }
            return said == null ? organisations.home() : said;
        }
        boolean finer =
                said != null
                        && before.organisation() != null
                        && organisations.within(before.organisation(), said);
        return finer ? before.organisation() : said;
    }

    private StudioPerson slice(
            WrittenStudio.Slice written, String person, Studio studio, boolean founding) {
        List<StudioPerson> known = slices.getOrDefault(studio.code(), List.of());
        StudioPerson.Role role = written.role() == null ? StudioPerson.Role.MEMBER : written.role();
        Optional<StudioPerson> before =
                known.stream()
                        .filter(one -> one.person().equals(person) && may(one, written))
                        .filter(
                                one ->
                                        written.from() == null
                                                || Amendment.agree(one.from(), written.from()))
                        .reduce((first, last) -> last);
        boolean another =
                role == StudioPerson.Role.LEADER
                        && before.isEmpty()
                        && written.from() == null
                        && known.stream().anyMatch(one -> one.role().leads() && one.to() == null);
        if (another) {
            faulty.error(
                    written.at("from"),
                    "LEADER_SINCE_WHEN",
                    "已登记了另一位领衔人；更换领衔人请填写领衔起始时间",
                    "another leader is recorded: write since when this one leads");
        }
        PartialDate from =
                written.from() == null && founding && role.leads()
                        ? studio.foundedOn()
                        : written.from();
        StudioPerson base =
                before.orElseGet(
                        () -> new StudioPerson(studio.code(), person, role, from, null, null));
        return new Amendment().say("to", base.to(), written.to()).of(base);
    }

    /** A list that tells no roles speaks of whatever somebody is there, but lets no leader go. */
    private static boolean may(StudioPerson recorded, WrittenStudio.Slice written) {
        return written.role() == null
                ? written.to() == null || !recorded.role().leads()
                : recorded.role() == written.role();
    }

    private static String text(PartialDate date) {
        return date == null ? "" : date.text();
    }

    private static Taken taken(Spot spot, Record record, Map<String, Cell> columns) {
        return new Taken(record, spot.sheet(), spot.row(), false, Taken.at(columns));
    }
}
