package org.xinchuan.pairing;

import org.xinchuan.http.Problem;
import org.xinchuan.person.PersonRef;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.PersonName;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What callers are told when a pairing cannot be as they ask. */
final class PairingProblems {

    private PairingProblems() {}

    /**
     * @param shown whether the caller is shown the name of a person
     */
    static Problem loop(List<PersonRef> people, List<String> ids, Predicate<String> shown) {
        Map<String, String> names = names(people, shown);
        String line = line(ids, names);
        return Problem.of(409, "LINEAGE_CYCLE", "师承会成环", "The line of masters would close a loop")
                .saying(
                        line + "；确有其事的，请写明成环原因（loopReason）再登记",
                        line + "; where it is true all the same, give a loopReason")
                .with(Problem.Error.of(closesLoop(people, ids, shown)))
                .with("loop", ids.stream().map(id -> member(id, names.get(id), shown)).toList());
    }

    /** The same in one line. */
    static Fault closesLoop(List<PersonRef> people, List<String> ids, Predicate<String> shown) {
        String line = line(ids, names(people, shown));
        return Fault.of("apprentices", "LINEAGE_CYCLE", "师承会成环：" + line, "closes a loop: " + line);
    }

    private static String line(List<String> ids, Map<String, String> names) {
        return String.join(" → ", ids.stream().map(names::get).toList());
    }

    private static Map<String, String> names(List<PersonRef> people, Predicate<String> shown) {
        Map<String, String> names = new LinkedHashMap<>();
        people.forEach(
                person ->
                        names.put(
                                person.id(),
                                shown.test(person.id())
                                        ? person.name()
                                        : PersonName.masked(person.name())));
        return names;
    }

    private static Map<String, String> member(String id, String name, Predicate<String> shown) {
        return shown.test(id) ? Map.of("id", id, "name", name) : Map.of("name", name);
    }

    /** Rules that are in force forbid it; the first gives the code. */
    static Problem forbidden(List<PairingHint> hints) {
        return Problem.of(409, hints.getFirst().code(), "结对规则不允许登记", "A rule of pairing forbids it")
                .withErrors(hints.stream().map(hint -> Problem.Error.of(hint.fault())).toList());
    }

    static Fault taken(String id) {
        return Fault.of(
                "id",
                "DUPLICATE_ID",
                "已有编号为 " + id + " 的结对",
                "a pairing \"" + id + "\" exists already");
    }

    static Fault fixedId() {
        return Fault.of("id", "ID_FIXED", "编号不能更改", "an id cannot be changed");
    }

    static Fault voidByItself() {
        return Fault.of(
                "status", "STATUS_NOT_ALLOWED", "请用作废操作", "use POST …/void to make it void");
    }

    static Fault notApprentice(String person) {
        return Fault.of(
                "person",
                "PERSON_NOT_FOUND",
                person + " 不是本结对的徒弟",
                person + " is no apprentice of this pairing");
    }

    static Fault assessedAlready() {
        return Fault.of(
                "heldOn",
                "DUPLICATE_KEY",
                "当日的同类考核已登记",
                "such an assessment of that day exists already");
    }

    static Fault scoreNotKept() {
        return Fault.of(
                "score",
                "SCORE_NOT_KEPT",
                "当日已有一次出师考核，这次的分数没有另存；等次已记入结对",
                "that day has an assessment already: the grade is kept, this score is not");
    }

    static Fault wrongStatus(PairingStatus status) {
        return Fault.of(
                "status",
                "STATUS_CONFLICT",
                "结对现为“" + status.label().zh() + "”，不能这样办理",
                "the pairing is " + status.label().en() + "; this step does not fit");
    }
}
