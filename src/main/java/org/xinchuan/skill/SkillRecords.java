package org.xinchuan.skill;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Fields;
import org.xinchuan.ledger.References;
import org.xinchuan.standard.Fault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Records grades and titles behind the guard. */
final class SkillRecords {

    SkillOutcome record(Entry entry, Skill skill, LocalDate today) {
        List<Fault> faults = new ArrayList<>(skill.untimely(today));
        faults.addAll(
                new References()
                        .person("person", skill.person())
                        .occupation("occupation", skill.occupation())
                        .missing(entry));
        if (!faults.isEmpty()) {
            return new SkillOutcome.Invalid(faults);
        }
        Map<String, Object> keys = Map.of("keys", List.of(skill.person()));
        Row person = entry.run("read/person/rows", keys).getFirst();
        if (person.text("erasedAt") != null) {
            return new SkillOutcome.Erased();
        }
        List<Skill> held =
                entry.run("read/skill/rows", keys).stream()
                        .map(row -> Rows.to(Skill.class, row))
                        .toList();
        if (held.stream()
                .anyMatch(
                        one ->
                                one.scheme() == skill.scheme()
                                        && one.grade().equals(skill.grade()))) {
            return new SkillOutcome.HeldAlready(skill);
        }
        List<Fault> doubts = new ArrayList<>(skill.doubts());
        doubts.addAll(skill.doubtsBeside(held));
        entry.run("write/skill/put", Map.of("rows", List.of(Rows.of(skill))));
        return new SkillOutcome.Recorded(skill, Fields.set(skill), doubts);
    }
}
