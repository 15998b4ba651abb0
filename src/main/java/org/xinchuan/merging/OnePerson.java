package org.xinchuan.merging;

import org.xinchuan.graph.Rows;
import org.xinchuan.person.Person;
import org.xinchuan.standard.Bilingual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one record says when it is made of two. What only one of them says is kept; where they
 * differ about who it is, somebody decides. Where the person works now is what the record that
 * stays says; where the other one says otherwise, that becomes a post that was held.
 */
record OnePerson(Person from, Person into, Merge wish) {

    /** The fields that differ and that nobody has decided about. */
    List<MergeConflict> undecided() {
        List<MergeConflict> undecided = new ArrayList<>();
        differ(undecided, "name", "姓名", from.name(), into.name());
        differ(undecided, "gender", "性别", from.gender(), into.gender());
        differ(undecided, "birthYear", "出生年份", from.birthYear(), into.birthYear());
        return undecided;
    }

    private void differ(
            List<MergeConflict> undecided, String field, String zh, Object one, Object other) {
        if (one != null && other != null && !one.equals(other) && !wish.decides(field)) {
            undecided.add(different(field, zh));
        }
    }

    /** Said of a field that differs. */
    static MergeConflict different(String field, String zh) {
        return new MergeConflict(
                "PEOPLE_DIFFER",
                field,
                List.of(),
                new Bilingual(
                        "两条记录的" + zh + "不同，请选择保留哪一个",
                        "the two records differ in " + field + ": say which is kept"));
    }

    /** The record that stays. */
    Person after() {
        Map<String, Object> changes = new HashMap<>();
        kept(changes, "name", from.name(), into.name());
        kept(changes, "gender", from.gender(), into.gender());
        kept(changes, "birthYear", from.birthYear(), into.birthYear());
        kept(changes, "retiresOn", from.retiresOn(), into.retiresOn());
        kept(changes, "occupation", from.occupation(), into.occupation());
        kept(changes, "status", from.status(), into.status());
        if (into.organisation() == null) {
            changes.put("organisation", from.organisation());
            changes.put("employeeNo", from.employeeNo());
            changes.put("hiredOn", text(from.hiredOn()));
            changes.put("leftOn", text(from.leftOn()));
            changes.put("post", from.post());
        } else if (into.organisation().equals(from.organisation())) {
            kept(changes, "employeeNo", from.employeeNo(), into.employeeNo());
            kept(changes, "post", from.post(), into.post());
            if (into.leftOn() == null) {
                kept(changes, "hiredOn", from.hiredOn(), into.hiredOn());
            }
        }
        return Rows.with(into, changes);
    }

    /** Whether where the person worked by the record that goes becomes a post that was held. */
    boolean becomesPost() {
        return into.organisation() != null
                && from.organisation() != null
                && !(from.organisation().equals(into.organisation())
                        && (from.employeeNo() == null
                                || into.employeeNo() == null
                                || Objects.equals(from.employeeNo(), into.employeeNo())));
    }

    private void kept(Map<String, Object> changes, String field, Object one, Object other) {
        if (one != null && (other == null || wish.keepFrom().contains(field))) {
            changes.put(field, one instanceof Enum<?> word ? word.name() : text(one));
        }
    }

    private static Object text(Object value) {
        return value == null || value instanceof Integer ? value : value.toString();
    }
}
