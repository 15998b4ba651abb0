package org.xinchuan.pairing;

import org.xinchuan.standard.Code;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.PartialDate;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One agreement: mentors guide apprentices for a term. Every mentor teaches every apprentice unless
 * {@code pairsOnly} names the couples.
 *
 * @param id made when left out
 * @param mentors ids of people, the first one leads
 * @param mentorRoles one per mentor, empty where unknown; or no list at all
 * @param outcomes one per apprentice, empty where unknown; or no list at all
 * @param graduatedOn one per apprentice, as {@code outcomes}
 * @param grades of the graduation, one per apprentice, as {@code outcomes}
 * @param pairsOnly couples written {@code mentor>apprentice}; empty means all
 * @param document id of the document that records it
 * @param loopReason why it may close a loop in the line of masters; without one it may not
 */
public record Pairing(
        String id,
        List<String> mentors,
        List<String> apprentices,
        List<String> mentorRoles,
        String programme,
        String organisation,
        String studio,
        String occupation,
        String agreementNo,
        PartialDate signedOn,
        PartialDate startsOn,
        PartialDate endsOn,
        PairingStatus status,
        List<String> outcomes,
        List<String> graduatedOn,
        List<String> grades,
        String endReason,
        List<String> pairsOnly,
        String goal,
        String document,
        String loopReason) {

    private static final Set<String> OUTCOMES =
            Set.of("", "ACTIVE", "GRADUATED", "FAILED", "EXTENDED", "TERMINATED");

    public Pairing {
        id = id == null ? Code.random().text() : id;
        mentors = listed(mentors);
        apprentices = listed(apprentices);
        mentorRoles = known(mentorRoles);
        outcomes = known(outcomes);
        graduatedOn = known(graduatedOn);
        grades = known(grades);
        pairsOnly = listed(pairsOnly);
        status = status == null ? PairingStatus.ACTIVE : status;
        Faults faults =
                new Faults()
                        .code("id", id)
                        .required("mentors", mentors)
                        .codes("mentors", mentors)
                        .required("apprentices", apprentices)
                        .codes("apprentices", apprentices)
                        .code("organisation", organisation)
                        .code("studio", studio)
                        .code("occupation", occupation)
                        .order("startsOn", startsOn, "endsOn", endsOn);
        people(faults, mentors, apprentices);
        perPerson(faults, "mentorRoles", mentorRoles, mentors);
        perPerson(faults, "outcomes", outcomes, apprentices);
        perPerson(faults, "graduatedOn", graduatedOn, apprentices);
        perPerson(faults, "grades", grades, apprentices);
        values(faults, outcomes, graduatedOn);
        couples(faults, pairsOnly, mentors, apprentices);
        faults.orThrow();
    }

    /** Whether somebody is one of its mentors or apprentices. */
    boolean names(String person) {
        return mentors.contains(person) || apprentices.contains(person);
    }

    private static List<String> listed(List<String> given) {
        return given == null
                ? List.of()
                : given.stream().map(text -> Objects.requireNonNullElse(text, "")).toList();
    }

    /** A list that says nothing about anybody is no list. */
    private static List<String> known(List<String> given) {
        List<String> listed = listed(given);
        return listed.stream().allMatch(String::isEmpty) ? List.of() : listed;
    }

    private static void people(Faults faults, List<String> mentors, List<String> apprentices) {
        for (String person : mentors) {
            if (apprentices.contains(person)) {
                faults.add(
                        true,
                        "apprentices",
                        "SELF_MENTOR",
                        person + " 不能同时是师傅和徒弟",
                        person + " cannot be mentor and apprentice in one pairing");
            }
        }
        twice(faults, "mentors", mentors);
        twice(faults, "apprentices", apprentices);
    }

    private static void twice(Faults faults, String field, List<String> people) {
        faults.add(
                new HashSet<>(people).size() < people.size(),
                field,
                "DUPLICATE_PERSON",
                "同一个人写了两次",
                "the same person stands there twice");
    }

    private static void perPerson(
            Faults faults, String field, List<String> values, List<String> people) {
        if (!values.isEmpty() && values.size() != people.size()) {
            faults.add(
                    true,
                    field,
                    "LIST_LENGTH_MISMATCH",
                    "应有 " + people.size() + " 项，实有 " + values.size() + " 项",
                    people.size() + " values are needed, " + values.size() + " were given");
        }
    }

    private static void values(Faults faults, List<String> outcomes, List<String> graduatedOn) {
        for (String outcome : outcomes) {
            if (!OUTCOMES.contains(outcome)) {
                faults.add(
                        true,
                        "outcomes",
                        "VALUE_UNKNOWN",
                        "没有这种结果：" + outcome,
                        "no such outcome: " + outcome);
            }
        }
        for (String day : graduatedOn) {
            faults.add(
                    !day.isEmpty() && PartialDate.tryParse(day).isEmpty(),
                    "graduatedOn",
                    "DATE_INVALID",
                    "“" + day + "”不是日期，请写成 2023-09-01、2023-09 或 2023",
                    "\"" + day + "\" is not a date: write 2023-09-01, 2023-09 or 2023");
        }
    }

    private static void couples(
            Faults faults, List<String> pairsOnly, List<String> mentors, List<String> apprentices) {
        for (String couple : pairsOnly) {
            String[] ends = couple.split(">", -1);
            faults.add(
                    ends.length != 2
                            || !mentors.contains(ends[0])
                            || !apprentices.contains(ends[1]),
                    "pairsOnly",
                    "COUPLE_INVALID",
                    "“" + couple + "”不是本协议的师徒，请写成 师傅编号>徒弟编号",
                    "\"" + couple + "\" is no couple of this pairing: write mentor>apprentice");
        }
    }
}
