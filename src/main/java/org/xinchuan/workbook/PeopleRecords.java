package org.xinchuan.workbook;

import org.xinchuan.graph.Rows;
import org.xinchuan.person.Person;
import org.xinchuan.skill.Skill;
import org.xinchuan.standard.Violation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Makes records of the people of a roster and of their grades and titles: new ones, or what changes
 * of those there are.
 */
final class PeopleRecords {

    private static final int PORTION = 2_000;

    private final Found found;
    private final Faulty faulty;
    private final Map<WrittenEmployee, String> ids = new LinkedHashMap<>();
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, List<Skill>> skills = new HashMap<>();

    PeopleRecords(Found found, List<WrittenEmployee> rows) {
        this.found = found;
        this.faulty = found.faulty();
        for (WrittenEmployee row : rows) {
            String id = found.known().id(row.who());
            if (id != null) {
                ids.put(row, id);
            }
        }
        load(ids.values());
    }

    /** The records of the good rows, in their order. */
    List<Taken> all() {
        Duplicates duplicates = new Duplicates(faulty);
        List<Taken> records = new ArrayList<>();
        ids.forEach(
                (row, id) -> {
                    Person base = people.computeIfAbsent(id, found.known()::made);
                    if (base != null
                            && duplicates.isFirst(id, row.at("name"))
                            && !faulty.isBad(row.spot().sheet(), row.spot().row())) {
                        person(row, base, records);
                    }
                });
        return records;
    }

    private void person(WrittenEmployee row, Person base, List<Taken> records) {
        Whereabouts places = found.places();
        String trade = places.occupation(row.at("occupation"), row.trade());
        try {
            Person person =
                    new Amendment()
                            .say(
                                    "employeeNo",
                                    base.employeeNo() == null ? row.who().number() : null)
                            .say("gender", row.gender())
                            .say("birthYear", row.who().birthYear())
                            .say("organisation", organisation(row, base))
                            .say("post", row.post())
                            .say("occupation", trade)
                            .say("hiredOn", base.hiredOn(), row.who().hiredOn())
                            .say("leftOn", base.leftOn(), row.leftOn())
                            .say("retiresOn", base.retiresOn(), row.retiresOn())
                            .say("status", row.status())
                            .of(base);
            records.add(taken(row, person));
            WrittenGradeOf grade = WrittenGradeOf.of(row);
            if (grade.level() != null) {
                records.add(taken(row, level(row, grade, person.id(), trade)));
            } else if (!row.certificate().isBlank()) {
                faulty.warn(
                        row.at("certNo"),
                        "CERT_WITHOUT_GRADE",
                        "有证书而没有写技能等级，证书未取用",
                        "a certificate without a grade; left out");
            }
            if (!grade.title().isEmpty()) {
                Skill title = held(person.id(), Skill.Scheme.TITLE, grade.title());
                records.add(taken(row, title));
            }
        } catch (Violation violation) {
            faulty.say(violation, row::at);
        }
    }

    /** Where the row says that they work; what is recorded when that lies below it. */
    private String organisation(WrittenEmployee row, Person base) {
        String said = found.places().organisation(row.at("organisation"), row.unit());
        boolean finer =
                said != null
                        && base.organisation() != null
                        && found.places().organisations().within(base.organisation(), said);
        return finer ? base.organisation() : said;
    }

    private Skill level(WrittenEmployee row, WrittenGradeOf grade, String person, String trade) {
        Skill base = held(person, Skill.Scheme.EIGHT_LEVEL, grade.level().name());
        WrittenEmployee.Certificate certificate = row.certificate();
        String issuer =
                certificate.issuer().isEmpty()
                        ? ""
                        : found.places()
                                .organisations()
                                .find(certificate.issuer())
                                .orElse(certificate.issuer());
        return new Amendment()
                .say("occupation", trade)
                .say("certNo", certificate.number())
                .say("issuedOn", base.issuedOn(), certificate.issuedOn())
                .say("issuer", issuer)
                .of(base);
    }

    /** A grade or title as it is recorded, or a new one. */
    private Skill held(String person, Skill.Scheme scheme, String grade) {
        return skills.getOrDefault(person, List.of()).stream()
                .filter(one -> one.scheme() == scheme && one.grade().equals(grade))
                .findFirst()
                .orElseGet(() -> new Skill(person, scheme, grade, null, null, null, null, null));
    }

    private static Taken taken(WrittenEmployee row, Record record) {
        return new Taken(
                record, row.spot().sheet(), row.spot().row(), false, Taken.at(row.columns()));
    }

    private void load(Collection<String> all) {
        List<String> keys = all.stream().distinct().sorted().toList();
        portions(
                keys,
                portion -> {
                    found.graph()
                            .readAll("read/person/rows", Map.of("keys", portion))
                            .forEach(row -> people.put(row.text("id"), Rows.to(Person.class, row)));
                    found.graph()
                            .readAll("read/skill/rows", Map.of("keys", portion))
                            .forEach(
                                    row ->
                                            skills.computeIfAbsent(
                                                            row.text("person"),
                                                            p -> new ArrayList<>(2))
                                                    .add(Rows.to(Skill.class, row)));
                });
    }

    private static void portions(List<String> keys, Consumer<List<String>> use) {
        for (int from = 0; from < keys.size(); from += PORTION) {
            use.accept(keys.subList(from, Math.min(from + PORTION, keys.size())));
        }
    }
}
