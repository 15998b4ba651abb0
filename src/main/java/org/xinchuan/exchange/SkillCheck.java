package org.xinchuan.exchange;

import org.xinchuan.exchange.Notice.Severity;
import org.xinchuan.skill.Skill;
import org.xinchuan.standard.Fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says which new grades lie below an earlier one, over the folder and the store together. */
final class SkillCheck {

    private static final int PORTION = 20_000;

    private final Stored stored;
    private final Notices notices;

    SkillCheck(Stored stored, Notices notices) {
        this.stored = stored;
        this.notices = notices;
    }

    void check(Lines changes) {
        List<Line<Skill>> lines = changes.of(ResultTables.SKILLS);
        RowGroups<Skill> groups = new RowGroups<>(lines);
        for (int from = 0; from < lines.size(); from += PORTION) {
            int to = Math.min(lines.size(), from + PORTION);
            Map<String, Map<List<String>, Skill>> standing = standing(lines.subList(from, to));
            for (int row = from; row < to; row++) {
                if (groups.several(row) || !standing.isEmpty()) {
                    check(lines.get(row), groups.of(row), standing);
                }
            }
        }
    }

    /** What the store says of the people of some rows: by person and key. */
    private Map<String, Map<List<String>, Skill>> standing(List<Line<Skill>> lines) {
        Map<String, Map<List<String>, Skill>> standing = new HashMap<>();
        if (!stored.isEmpty(ResultTables.SKILLS)) {
            stored.rows(
                            ResultTables.SKILLS,
                            lines.stream().map(Line::group).collect(Collectors.toSet()))
                    .forEach(
                            (key, cells) ->
                                    standing.computeIfAbsent(key.getFirst(), _ -> new HashMap<>())
                                            .put(key, ResultTables.SKILLS.record(cells)));
        }
        return standing;
    }

    /**
     * @param own all rows of the same person
     */
    private void check(
            Line<Skill> line,
            List<Line<Skill>> own,
            Map<String, Map<List<String>, Skill>> standing) {
        Map<List<String>, Skill> held =
                new HashMap<>(standing.getOrDefault(line.group(), Map.of()));
        own.forEach(one -> held.put(one.key(), one.record()));
        for (Fault fault : line.record().doubtsBeside(new ArrayList<>(held.values()))) {
            notices.fault(Severity.WARNING, line, fault);
        }
    }
}
