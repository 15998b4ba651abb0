package org.xinchuan.workbook;

import org.xinchuan.person.Person;
import org.xinchuan.skill.Skill;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Code;
import org.xinchuan.standard.Violation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Gives everybody whom a workbook names an id: that of who is recorded, or a new one where whoever
 * sent it wants so. Whom it cannot tell, it asks.
 */
final class Known {

    private final People people;
    private final Organisations organisations;
    private final NameBook trades;
    private final Wishes wishes;
    private final Faulty faulty;
    private final Map<WrittenPerson.Who, String> ids = new HashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();

    /** What is said where they are asked. */
    private final Map<String, Bilingual> asked = new HashMap<>();

    private final Map<String, List<Taken>> made = new LinkedHashMap<>();

    Known(
            People people,
            Organisations organisations,
            NameBook trades,
            Wishes wishes,
            Faulty faulty) {
        this.people = people;
        this.organisations = organisations;
        this.trades = trades;
        this.wishes = wishes;
        this.faulty = faulty;
    }

    /** The id of a person; null, and an error at the cell, when nobody can be meant. */
    String id(WrittenPerson person) {
        WrittenPerson.Who who = person.who();
        String known = ids.get(who);
        if (known != null) {
            return known;
        }
        // In a long register few are asked about, and the text of each would be kept for nothing.
        String key = questions.isEmpty() && wishes.choices().isEmpty() ? "" : person.key();
        if (questions.containsKey(key)) {
            ask(person, questions.get(key).candidates(), asked.get(key));
            return null;
        }
        String chosen = wishes.choices().get(key);
        if (chosen != null) {
            String id = chosen.equals(Wishes.NEW) ? make(person) : chosen;
            return kept(who, id);
        }
        return switch (people.find(person)) {
            case People.Found.One(Candidate one, boolean padded) -> {
                if (padded) {
                    faulty.warn(
                            person.spot(),
                            "EMPLOYEE_NO_PADDED",
                            "工号 " + person.number() + " 前的零已丢失，按补零后的工号认出",
                            "the employee number lost its leading zeros; found with them");
                }
                yield kept(who, one.id());
            }
            case People.Found.Elsewhere(Candidate one) -> {
                warnElsewhere(person, one);
                yield kept(who, one.id());
            }
            case People.Found.Several(List<Candidate> several) -> {
                ask(
                        person,
                        several.stream().map(Candidate::shown).toList(),
                        several(person, several.size()));
                yield null;
            }
            case People.Found.OtherName(Candidate other) -> {
                faulty.error(
                        person.spot(),
                        "PERSON_NOT_FOUND",
                        "工号 " + person.number() + " 登记的不是“" + person.name() + "”，请核对姓名和工号",
                        "the employee number is not that of \"" + person.name() + "\"");
                yield null;
            }
            case People.Found.Nobody() -> missing(person, notFound(person));
            case People.Found.OtherNumber() -> missing(person, otherNumber(person));
        };
    }

    /** The ids of those of several people who are known or recorded. */
    List<String> ids(List<WrittenPerson> several) {
        return several.stream().map(this::id).filter(Objects::nonNull).toList();
    }

    /** What there is to ask. */
    List<Question> questions() {
        return List.copyOf(questions.values());
    }

    /**
     * Somebody new, whom whoever asks goes on to record; null when the id is not of one.
     *
     * @param id that somebody was given
     */
    Person made(String id) {
        List<Taken> taken = made.remove(id);
        return taken == null ? null : (Person) taken.getFirst().record();
    }

    /** The people who are to be recorded, and the grades that they hold. */
    List<Taken> made() {
        return made.values().stream().flatMap(List::stream).toList();
    }

    private String kept(WrittenPerson.Who who, String id) {
        if (id != null) {
            ids.put(who, id);
        }
        return id;
    }

    /** Records who is not found, or asks. */
    private String missing(WrittenPerson person, Bilingual said) {
        if (wishes.createMissing()) {
            return kept(person.who(), make(person));
        }
        ask(person, List.of(), said);
        return null;
    }

    /** Said once of somebody, who may be another of the name that nobody has recorded. */
    private void warnElsewhere(WrittenPerson person, Candidate one) {
        String name = person.name();
        String where = one.organisationName();
        faulty.warn(
                person.spot(),
                "PERSON_AMBIGUOUS",
                "本单位没有“" + name + "”，按" + where + "的一位认定；若不是此人，请补填单位或工号",
                "no \""
                        + name
                        + "\" works here: taken for the one of "
                        + where
                        + "; if it is somebody else, give the unit or the employee number");
    }

    private static Bilingual notFound(WrittenPerson person) {
        String name = person.name();
        return new Bilingual(
                "没有找到“" + name + "”；若是新人员，请选择登记新人员后再核对",
                "nobody called \"" + name + "\" is recorded; choose to record new people");
    }

    private static Bilingual otherNumber(WrittenPerson person) {
        String name = person.name();
        return new Bilingual(
                "库中的“" + name + "”工号不是 " + person.number() + "，请核对工号；若是同名的新人员，请选择登记新人员后再核对",
                "the \""
                        + name
                        + "\" who is recorded has another employee number: check it, or"
                        + " choose to record new people");
    }

    private static Bilingual several(WrittenPerson person, int count) {
        String name = person.name();
        if (count == 1) {
            return new Bilingual(
                    "库中的“" + name + "”在别的单位，请选定是不是这一位，或补填工号",
                    "the \""
                            + name
                            + "\" who is recorded works elsewhere: choose whether it is them, or"
                            + " give the employee number");
        }
        return new Bilingual(
                "库中有 " + count + " 位“" + name + "”，请选定是哪一位，或补填工号",
                count
                        + " people called \""
                        + name
                        + "\" are recorded: choose one, or give the employee number");
    }

    private void ask(WrittenPerson person, List<Candidate.Choice> candidates, Bilingual said) {
        faulty.add(
                CellFault.Level.ERROR,
                person.spot(),
                candidates.isEmpty() ? "PERSON_NOT_FOUND" : "PERSON_AMBIGUOUS",
                said);
        Question question =
                new Question(
                        Question.About.PERSON,
                        person.key(),
                        Faulty.masked(person.name()),
                        person.unit(),
                        person.trade(),
                        1,
                        person.spot().line(),
                        candidates);
        questions.merge(person.key(), question, (first, again) -> first.oncemore());
        asked.put(person.key(), said);
    }

    /** Of somebody new nothing is kept of what stands in brackets but the unit. */
    private void warnAside(WrittenPerson person) {
        String aside = person.aside();
        if (!aside.isEmpty() && organisations.find(aside).isEmpty()) {
            faulty.warn(
                    person.spot(),
                    "ORGANISATION_UNKNOWN",
                    "姓名按“" + person.name() + "”登记；没有找到单位“" + aside + "”，括号里的话未取用",
                    "recorded as \""
                            + person.name()
                            + "\"; no organisation \""
                            + aside
                            + "\": what stands in brackets is left out");
        }
    }

    /** A new person; null when the record refuses what is written. */
    private String make(WrittenPerson written) {
        Spot spot = written.spot();
        List<String> trade = trades.of(written.trade());
        warnAside(written);
        try {
            Person person =
                    new Person(
                            Code.random().text(),
                            written.name(),
                            organisations.find(written.unit()).orElse(organisations.home()),
                            written.number(),
                            null,
                            written.birthYear(),
                            written.hiredOn(),
                            null,
                            null,
                            trade.size() == 1 ? trade.getFirst() : null,
                            trade.size() == 1 || written.trade().isEmpty() ? null : written.trade(),
                            null);
            Taken.At at = Taken.at(spot.cell());
            Map<String, Taken.At> cells = Map.of("id", at, "name", at);
            List<Taken> taken = new ArrayList<>(2);
            taken.add(new Taken(person, spot.sheet(), spot.row(), true, cells));
            if (written.grade() != null && written.grade().grade() != null) {
                Skill skill =
                        new Skill(
                                person.id(),
                                Skill.Scheme.EIGHT_LEVEL,
                                written.grade().grade().name(),
                                person.occupation(),
                                null,
                                null,
                                null,
                                null);
                taken.add(new Taken(skill, spot.sheet(), spot.row(), true, Map.of()));
            }
            made.put(person.id(), taken);
            return person.id();
        } catch (Violation violation) {
            faulty.say(violation, field -> spot);
            return null;
        }
    }
}
