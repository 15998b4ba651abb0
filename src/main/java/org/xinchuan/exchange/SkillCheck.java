package org.xinchuan.exchange;

import org.xinchuan.exchange.Notice.Severity;
import org.xinchuan.skill.Skill;
import org.xinchuan.standard.Fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which new grades lie below an earlier one, over the folder and the store together. */
final class SkillCheck {

    private final Stored stored;
    private final Notices notices;

    SkillCheck(Stored stored, Notices notices) {
        this.stored = stored;
        this.notices = notices;
    }

    void check(Lines changes) {
        List<Line<Skill>> lines = changes.of(ResultTables.SKILLS);
        if (lines.isEmpty()) {
            return;
        }
        Set<String> people =
                lines.stream().map(line -> line.record().person()).collect(Collectors.toSet());
        Map<List<String>, Skill> skills = new HashMap<>();
        stored.rows(ResultTables.SKILLS, people)
                .forEach((key, cells) -> skills.put(key, ResultTables.SKILLS.record(cells)));
        lines.forEach(line -> skills.put(line.key(), line.record()));
        Map<String, List<Skill>> held =
                skills.values().stream().collect(Collectors.groupingBy(Skill::person));
        for (Line<Skill> line : lines) {
            Skill skill = line.record();
            for (Fault fault : skill.doubtsBeside(held.get(skill.person()))) {
                notices.fault(
                        Severity.WARNING,
                        line.table().file(),
                        line.number(),
                        fault,
                        line.cell(fault.field()));
            }
        }
    }
}
