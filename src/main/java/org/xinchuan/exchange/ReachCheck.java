package org.xinchuan.exchange;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Place;
import org.xinchuan.document.SourceDocument;
import org.xinchuan.event.Event;
import org.xinchuan.graph.Row;
import org.xinchuan.innovation.IpAsset;
import org.xinchuan.programme.ReportedFigure;
import org.xinchuan.studio.Alliance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses rows about records out of reach: the record must belong to the importer's organisations
 * both as it is stored and as the folder would have it. The answer for a record out of reach and
 * for one that is not there is the same (docs/decisions/0015).
 */
final class ReachCheck {

    /** What the write of one such record needs. */
    private static final Map<String, Operation> SINGLE =
            Map.of(
                    "person", Operation.RECORD_PERSON,
                    "pairing", Operation.CHANGE_PAIRING,
                    "studio", Operation.RECORD_STUDIO,
                    "organisation", Operation.RECORD_STUDIO,
                    "innovation", Operation.RECORD_STUDIO,
                    "ip-asset", Operation.RECORD_STUDIO,
                    "event", Operation.RECORD_STUDIO,
                    "training-base", Operation.RECORD_STUDIO,
                    "pilot-project", Operation.RECORD_STUDIO);

    /** What these say is not public: rows that change nothing would confirm what was guessed. */
    private static final Set<Table<?>> CLOSED =
            Set.of(
                    Tables.PEOPLE,
                    Tables.POSTS,
                    Tables.STUDIO_PEOPLE,
                    Tables.PAIRINGS,
                    Tables.HONOURS,
                    Tables.ASSESSMENTS,
                    ResultTables.SKILLS,
                    EventTables.EVENT_PEOPLE);

    private final Exchanger importer;
    private final Stored stored;
    private final Notices notices;

    /** Of stored documents, the records that cite them, by id. */
    private final Map<String, Set<String>> citing = new HashMap<>();

    /** Of alliances, the studios in them as they are stored, by code. */
    private final Map<String, Set<String>> allied = new HashMap<>();

    ReachCheck(Exchanger importer, Stored stored, Notices notices) {
        this.importer = importer;
        this.stored = stored;
        this.notices = notices;
    }

    /**
     * @param changed those of the lines that say something new
     */
    void check(Lines lines, Lines changed) {
        if (importer.everywhere()) {
            return;
        }
        List<Line<?>> judged = new ArrayList<>();
        for (Table<?> table : lines.tables()) {
            judged.addAll((CLOSED.contains(table) ? lines : changed).of(table));
        }
        load(changed);
        Collection<String> subjects = new HashSet<>();
        judged.forEach(line -> subjects(line).forEach(subjects::add));
        Whereabouts whereabouts = new Whereabouts(stored, lines, subjects);
        judged.stream().filter(line -> !may(line, whereabouts)).forEach(this::refuse);
    }

    private boolean may(Line<?> line, Whereabouts whereabouts) {
        if (line.table() == Tables.DOCUMENTS) {
            Set<String> cited = citing.get(line.group());
            // Nobody else can have cited a document that was not there, and one that an undoing
            // takes away and nothing cites, such as a notice that names studios, was brought by
            // the import itself.
            if (cited == null || line.gone() && cited.isEmpty()) {
                return true;
            }
        }
        return within(subjects(line).toList(), whereabouts);
    }

    private boolean within(Collection<String> subjects, Whereabouts whereabouts) {
        return !subjects.isEmpty()
                && subjects.stream().allMatch(subject -> within(subject, whereabouts));
    }

    private boolean within(String subject, Whereabouts whereabouts) {
        Operation single = SINGLE.get(subject.substring(0, subject.indexOf(':')));
        List<Place> places = whereabouts.of(subject);
        return !places.isEmpty() && places.stream().allMatch(place -> importer.may(single, place));
    }

    /** The records that a row is about; none for a catalogue, which is nobody's own. */
    private Stream<String> subjects(Line<?> line) {
        return switch (line.record()) {
            case Event event ->
                    // That a studio held it is for the studio's own side to say.
                    Stream.concat(
                            Stream.of("event:" + event.code()),
                            Stream.ofNullable(event.studio()).map(code -> "studio:" + code));
            case ReportedFigure figure -> Stream.of("organisation:" + figure.scope());
            case SourceDocument document -> citing.getOrDefault(document.id(), Set.of()).stream();
            case Alliance alliance ->
                    Stream.concat(
                                    allied.getOrDefault(alliance.code(), Set.of()).stream(),
                                    Stream.concat(
                                            Stream.ofNullable(alliance.lead()),
                                            alliance.members().stream()))
                            .map(code -> "studio:" + code);
            default -> RowSubjects.of(line.record()).stream();
        };
    }

    private void load(Lines changed) {
        Set<String> documents = groups(changed.of(Tables.DOCUMENTS));
        stored.rows(Tables.DOCUMENTS, documents)
                .keySet()
                .forEach(key -> citing.put(key.getFirst(), new HashSet<>()));
        for (Row row : stored.answers(Tables.DOCUMENTS, "read/document/citing", citing.keySet())) {
            citing.get(row.text("key")).add(row.text("subject"));
        }
        stored.rows(Tables.ALLIANCES, groups(changed.of(Tables.ALLIANCES)))
                .forEach(
                        (key, cells) -> {
                            Alliance alliance = Tables.ALLIANCES.record(cells);
                            Set<String> studios = new HashSet<>(alliance.members());
                            if (alliance.lead() != null) {
                                studios.add(alliance.lead());
                            }
                            allied.put(alliance.code(), studios);
                        });
    }

    private static Set<String> groups(List<? extends Line<?>> lines) {
        return lines.stream().map(Line::group).collect(Collectors.toSet());
    }

    private void refuse(Line<?> line) {
        if (line.record() instanceof IpAsset asset && asset.innovations().isEmpty()) {
            notices.refuse(
                    line,
                    line.table().key().getFirst(),
                    "OUTSIDE_REACH",
                    "没有写明对应的成果，看不出属于哪个单位：请填写您单位已登记的成果",
                    "it names no result, so nobody can tell whose it is: name a recorded result of"
                            + " an organisation you record for");
            return;
        }
        notices.refuse(
                line,
                line.table().key().getFirst(),
                "OUTSIDE_REACH",
                "这一行所说的记录不在您的组织范围内，或不存在",
                "what the row is about is outside the organisations you record for, or there is no"
                        + " such record");
    }
}
