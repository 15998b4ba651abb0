package org.xinchuan.exchange;

import org.xinchuan.exchange.Notice.Severity;
import org.xinchuan.programme.PilotProject;
import org.xinchuan.programme.ProjectFund;
import org.xinchuan.programme.ProjectHistory;
import org.xinchuan.programme.ProjectState;
import org.xinchuan.standard.Fault;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says where pilot projects and their histories disagree, over the folder and the store. What is
 * doubtful about a project stands at its own row, else at the last row of its history.
 */
final class ProjectCheck {

    private static final List<Table<?>> TABLES =
            List.of(
                    ProgrammeTables.PILOT_PROJECTS,
                    ProgrammeTables.PROJECT_STATES,
                    ProgrammeTables.PROJECT_FUNDS);

    private final Stored stored;
    private final Notices notices;
    private final LocalDate today;

    ProjectCheck(Stored stored, Notices notices, LocalDate today) {
        this.stored = stored;
        this.notices = notices;
        this.today = today;
    }

    void check(Lines lines) {
        Map<String, Line<?>> rows = rows(lines);
        Set<String> codes = rows.keySet();
        if (codes.isEmpty()) {
            return;
        }
        Map<String, List<PilotProject>> projects =
                all(ProgrammeTables.PILOT_PROJECTS, lines, codes);
        Map<String, List<ProjectState>> states = all(ProgrammeTables.PROJECT_STATES, lines, codes);
        Map<String, List<ProjectFund>> funds = all(ProgrammeTables.PROJECT_FUNDS, lines, codes);
        Map<String, ProjectHistory> histories = new HashMap<>();
        for (String code : codes) {
            histories.put(
                    code,
                    ProjectHistory.of(
                            states.getOrDefault(code, List.of()),
                            funds.getOrDefault(code, List.of())));
            projects.getOrDefault(code, List.of())
                    .forEach(
                            project ->
                                    say(
                                            histories.get(code).doubts(project, today),
                                            rows.get(code)));
        }
        lines.of(ProgrammeTables.PROJECT_STATES)
                .forEach(line -> say(histories.get(line.group()).doubts(line.record()), line));
    }

    /** The records of some projects, as the folder would have them beside what is stored. */
    private <R extends Record> Map<String, List<R>> all(
            Table<R> table, Lines lines, Collection<String> codes) {
        Map<List<String>, R> byKey = new HashMap<>();
        stored.rows(table, codes).forEach((key, cells) -> byKey.put(key, table.record(cells)));
        lines.of(table).forEach(line -> byKey.put(line.key(), line.record()));
        Map<String, List<R>> byProject = new HashMap<>();
        byKey.forEach(
                (key, record) ->
                        byProject.merge(
                                key.getFirst(),
                                List.of(record),
                                (some, more) ->
                                        Stream.concat(some.stream(), more.stream()).toList()));
        return byProject;
    }

    /** The row of each project at which its doubts stand. */
    private static Map<String, Line<?>> rows(Lines lines) {
        Map<String, Line<?>> rows = new HashMap<>();
        for (Table<?> table : TABLES.reversed()) {
            lines.of(table).forEach(line -> rows.put(line.group(), line));
        }
        return rows;
    }

    private void say(List<Fault> faults, Line<?> line) {
        for (Fault fault : faults) {
            notices.fault(Severity.WARNING, line, fault);
        }
    }
}
