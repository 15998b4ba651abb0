package org.xinchuan.exchange;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.innovation.Award;
import org.xinchuan.innovation.Innovation;
import org.xinchuan.innovation.IpAsset;
import org.xinchuan.ledger.Changes;
import org.xinchuan.pairing.Assessment;
import org.xinchuan.pairing.Pairing;
import org.xinchuan.pairing.PairingStatus;
import org.xinchuan.person.Person;
import org.xinchuan.skill.Skill;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.studio.Naming;
import org.xinchuan.studio.Studio;
import org.xinchuan.studio.StudioPerson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Plans to take an import back: what it added goes, what it changed is as before. It can while
 * nothing that it wrote was changed since, and nothing recorded later rests on what it added.
 */
final class Undoing {

    /** On what later records can rest, by the parameter of the statement that finds them. */
    private static final Map<String, Table<?>> RESTED_UPON =
            Map.of(
                    "people", Tables.PEOPLE,
                    "pairings", Tables.PAIRINGS,
                    "studios", Tables.STUDIOS,
                    "innovations", ResultTables.INNOVATIONS);

    private final Graph graph;
    private final Staging staging;

    Undoing(Graph graph, Staging staging) {
        this.graph = graph;
        this.staging = staging;
    }

    /** The plan; it is good only when nothing was refused. */
    Plan plan(String id, Exchanger importer, Notices notices) {
        long sequence = new Changes(graph).head().sequence();
        Stored stored = new Stored(graph);
        Lines kept = staging.undo(id);
        if (kept.isEmpty()) {
            notices.refuse(
                    "",
                    0,
                    "",
                    "NOT_UNDOABLE",
                    "这次导入不能撤销：已撤销过，或其中的人员已被注销",
                    "the import cannot be taken back: it was already, or somebody in it was"
                            + " erased");
            return new Plan(sequence, Lines.none(), Lines.none(), List.of());
        }
        Lines undoing = UndoLines.undoing(kept);
        undoing.tables().forEach(table -> removable(table, undoing, notices));
        new ReachCheck(importer, stored, notices).check(undoing, undoing);
        if (!notices.refused()) {
            UndoCallings callings = new UndoCallings(stored, importer);
            UndoLines.written(kept)
                    .tables()
                    .forEach(table -> changed(table, kept, stored, callings, notices));
            dependents(undoing, callings, notices);
            new PairingCheck(importer, stored, callings.callings(), notices)
                    .check(standing(undoing), standing(undoing));
        }
        List<Count> counts =
                undoing.tables().stream()
                        .map(table -> count(table.file(), undoing.of(table)))
                        .toList();
        return new Plan(sequence, undoing, Lines.none(), counts);
    }

    /** Refuses to take away what cannot be: only rows that workbooks have can. */
    private void removable(Table<?> table, Lines undoing, Notices notices) {
        boolean adds = undoing.of(table).stream().anyMatch(Line::gone);
        if (adds && !graph.has(table.removeStatement())) {
            notices.refuse(
                    table.file(),
                    0,
                    "",
                    "NOT_REMOVABLE",
                    "这次导入新增了 " + table.file() + " 的行，这些行登记后不能去除",
                    "the import added rows of "
                            + table.file()
                            + ", which cannot be taken away once they are recorded");
        }
    }

    private static Count count(String file, List<? extends Line<?>> lines) {
        int gone = (int) lines.stream().filter(Line::gone).count();
        return new Count(file, lines.size(), gone, lines.size() - gone);
    }

    /** Says which rows are no longer as the import wrote them. */
    private static void changed(
            Table<?> table, Lines kept, Stored stored, UndoCallings callings, Notices notices) {
        List<? extends Line<?>> written = UndoLines.written(kept).of(table);
        Map<List<String>, List<String>> now =
                stored.rows(table, written.stream().map(Line::group).collect(Collectors.toSet()));
        for (Line<?> line : written) {
            if (!line.cells().equals(now.get(line.key()))) {
                Bilingual called = callings.of(line.record());
                notices.refuse(
                        "",
                        0,
                        "",
                        "CHANGED_SINCE",
                        called.zh() + "在这次导入之后又改过",
                        called.en() + " was changed after the import");
            }
        }
    }

    private void dependents(Lines undoing, UndoCallings callings, Notices notices) {
        for (Table<?> table : undoing.tables()) {
            for (Line<?> line : undoing.of(table)) {
                callings.add(key(line.record()), line.record());
            }
        }
        for (Map.Entry<String, Table<?>> added : RESTED_UPON.entrySet()) {
            Stored.portions(
                    gone(undoing, added.getValue()),
                    portion -> dependents(added.getKey(), portion, callings, notices));
        }
        cited(undoing, callings, notices);
    }

    private void dependents(String kind, List<String> ids, UndoCallings callings, Notices notices) {
        Map<String, Object> parameters = new HashMap<>();
        RESTED_UPON.keySet().forEach(one -> parameters.put(one, List.of()));
        parameters.put(kind, ids);
        parameters.put("own", List.copyOf(callings.own()));
        for (Row row : graph.readAll("read/import/dependents", parameters)) {
            built(
                    callings.of(row.text("subject")),
                    callings.of(row.text("kind"), row.text("by")),
                    notices);
        }
    }

    /** Documents are named by nothing but the records that cite them. */
    private void cited(Lines undoing, UndoCallings callings, Notices notices) {
        Stored.portions(
                gone(undoing, Tables.DOCUMENTS),
                portion -> {
                    Map<String, Object> keys = Map.of("keys", portion);
                    for (Row row : graph.readAll("read/document/citing", keys)) {
                        String subject = row.text("subject");
                        if (!callings.own().contains(subject)) {
                            built(
                                    new Bilingual(
                                            "文件“" + row.text("key") + "”",
                                            "the document \"" + row.text("key") + "\""),
                                    new Bilingual(subject, subject),
                                    notices);
                        }
                    }
                });
    }

    private static void built(Bilingual subject, Bilingual by, Notices notices) {
        notices.refuse(
                "",
                0,
                "",
                "BUILT_UPON",
                subject.zh() + "已被后来的记录用到：" + by.zh(),
                subject.en() + " is used by what was recorded later: " + by.en());
    }

    /** What the store calls a row that rests on others. */
    private static String key(Record record) {
        return switch (record) {
            case Person person -> "person:" + person.id();
            case Pairing pairing -> "pairing:" + pairing.id();
            case Studio studio -> "studio:" + studio.code();
            case Innovation innovation -> "innovation:" + innovation.code();
            case IpAsset asset -> "ip-asset:" + asset.number();
            case Skill skill -> skill.person() + "|" + skill.scheme() + "|" + skill.grade();
            case Naming naming -> naming.studio() + "|" + naming.level() + "|" + naming.namedOn();
            case Award award ->
                    String.join(
                            "|",
                            award.innovation(),
                            award.name(),
                            award.level().name(),
                            award.year().toString());
            case StudioPerson slice ->
                    String.join(
                            "|",
                            slice.studio(),
                            slice.person(),
                            slice.role().name(),
                            slice.from() == null ? "" : slice.from().text());
            case Assessment one ->
                    one.subject()
                            + "|"
                            + one.kind()
                            + "|"
                            + one.heldOn()
                            + (one.level() == null ? "" : "|" + one.level());
            default -> "";
        };
    }

    private static List<String> gone(Lines lines, Table<?> table) {
        return lines.of(table).stream().filter(Line::gone).map(Line::group).toList();
    }

    /** What goes counts for nothing when what stood before is judged again. */
    private static Lines standing(Lines undoing) {
        List<Line<Pairing>> judged = new ArrayList<>();
        for (Line<Pairing> line : undoing.of(Tables.PAIRINGS)) {
            judged.add(
                    line.gone()
                            ? Line.of(
                                    Tables.PAIRINGS,
                                    0,
                                    Rows.with(line.record(), Map.of("status", PairingStatus.VOID)))
                            : line);
        }
        return Lines.none().with(Tables.PAIRINGS, judged);
    }
}
