package org.xinchuan.programme;

import org.xinchuan.access.OwnSide;
import org.xinchuan.access.Reach;
import org.xinchuan.document.Documents;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Fields;
import org.xinchuan.ledger.References;
import org.xinchuan.standard.Fault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Records and changes pilot projects, their states and funds behind the guard. */
final class PilotProjectRecords {

    private static final String DOCUMENT = "document";

    /** The row of {@code read/pilot-project/rows} of a project, with its revision. */
    static Optional<Row> find(Entry entry, String code) {
        return entry.run("read/pilot-project/rows", Map.of("keys", List.of(code))).stream()
                .findFirst();
    }

    /**
     * Records a project.
     *
     * @param reach the records that the caller speaks for
     */
    ProgrammeOutcome record(Entry entry, PilotProject project, Reach reach, LocalDate today) {
        return find(entry, project.code()).isPresent()
                ? new ProgrammeOutcome.KeyTaken("code", project.code())
                : put(entry, project, Fields.set(project), null, reach, today);
    }

    ProgrammeOutcome change(
            Entry entry, PilotProject before, PilotProject after, Reach reach, LocalDate today) {
        return before.code().equals(after.code())
                ? put(entry, after, Fields.changed(before, after), before.owner(), reach, today)
                : new ProgrammeOutcome.KeyFixed("code");
    }

    /**
     * Records that a project entered a state; where that is its newest, it becomes the project's
     * present status.
     */
    ProgrammeOutcome state(Entry entry, PilotProject project, ProjectState state, LocalDate today) {
        ProjectHistory before = history(entry, project.code());
        if (before.states().stream().anyMatch(other -> other.from().equals(state.from()))) {
            return new ProgrammeOutcome.AgainstRule(
                    Fault.of(
                            "from",
                            "DUPLICATE_STATE",
                            "这一天已有状态记录",
                            "a state since that day is recorded already"));
        }
        boolean closed =
                before.on(state.from().first())
                        .filter(one -> one.status() == ProjectStatus.CLOSED)
                        .isPresent();
        if (closed) {
            return new ProgrammeOutcome.AgainstRule(
                    Fault.of(
                            "from", "PROJECT_CLOSED", "项目此时已结项", "the project was closed by then"));
        }
        References references = new References();
        state.regions().forEach(code -> references.region("regions", code));
        List<Fault> missing = references.missing(entry);
        if (!missing.isEmpty()) {
            return new ProgrammeOutcome.Invalid(missing);
        }
        ProjectState cited = Rows.with(state, cited(entry, state.document()));
        entry.run("write/project-state/put", Map.of("rows", List.of(Rows.of(cited))));
        ProjectHistory after = history(entry, project.code());
        List<String> fields = new ArrayList<>(Fields.set(state));
        PilotProject present =
                after.on(today).map(newest -> with(project, newest.status())).orElse(project);
        if (present.status() != project.status()) {
            entry.run("write/pilot-project/put", Map.of("rows", List.of(Rows.of(present))));
        }
        List<Fault> doubts = new ArrayList<>(after.doubts(cited));
        doubts.addAll(after.doubts(present, today));
        return new ProgrammeOutcome.Recorded(project.code(), fields, doubts);
    }

    ProgrammeOutcome fund(Entry entry, PilotProject project, ProjectFund fund, LocalDate today) {
        boolean same =
                history(entry, project.code()).funds().stream()
                        .anyMatch(
                                other ->
                                        other.paidOn().equals(fund.paidOn())
                                                && Objects.equals(other.payer(), fund.payer()));
        if (same) {
            return new ProgrammeOutcome.AgainstRule(
                    Fault.of(
                            "paidOn",
                            "DUPLICATE_FUND",
                            "这一天同一单位的资金已有记录",
                            "what this body gave on that day is recorded already"));
        }
        ProjectFund cited = Rows.with(fund, cited(entry, fund.document()));
        entry.run("write/project-fund/put", Map.of("rows", List.of(Rows.of(cited))));
        return new ProgrammeOutcome.Recorded(
                project.code(),
                Fields.set(fund),
                history(entry, project.code()).doubts(project, today));
    }

    private static ProgrammeOutcome put(
            Entry entry,
            PilotProject project,
            List<String> fields,
            String ownerBefore,
            Reach reach,
            LocalDate today) {
        List<Fault> faults =
                new ArrayList<>(
                        new References()
                                .organisation("organisation", project.organisation())
                                .missing(entry));
        faults.addAll(
                new OwnSide(entry, reach)
                        .says(
                                "owner",
                                "organisation",
                                Stream.ofNullable(project.owner()).toList(),
                                Stream.ofNullable(ownerBefore).toList())
                        .faults());
        if (!faults.isEmpty()) {
            return new ProgrammeOutcome.Invalid(faults);
        }
        if (!fields.isEmpty()) {
            PilotProject cited = Rows.with(project, cited(entry, project.document()));
            entry.run("write/pilot-project/put", Map.of("rows", List.of(Rows.of(cited))));
        }
        List<Fault> doubts = new ArrayList<>(project.doubts(today));
        doubts.addAll(history(entry, project.code()).doubts(project, today));
        return new ProgrammeOutcome.Recorded(project.code(), fields, doubts);
    }

    private static PilotProject with(PilotProject project, ProjectStatus status) {
        return Rows.with(project, Map.of("status", status.name()));
    }

    private static Map<String, Object> cited(Entry entry, String document) {
        Map<String, Object> cited = new HashMap<>();
        cited.put(DOCUMENT, Documents.cite(entry, document));
        return cited;
    }

    private static ProjectHistory history(Entry entry, String code) {
        Map<String, Object> keys = Map.of("keys", List.of(code));
        return ProjectHistory.of(
                entry.run("read/project-state/rows", keys).stream()
                        .map(row -> Rows.to(ProjectState.class, row))
                        .toList(),
                entry.run("read/project-fund/rows", keys).stream()
                        .map(row -> Rows.to(ProjectFund.class, row))
                        .toList());
    }
}
