package org.xinchuan.exchange;

import org.xinchuan.document.SourceDocument;
import org.xinchuan.graph.Row;
import org.xinchuan.standard.Code;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Documents are cited by id or title; inside, by id alone. One that is listed nowhere is made with
 * nothing but its title.
 */
final class DocumentCitations {

    private static final String DOCUMENT = "document";
    private static final String SOURCE = "source";
    private static final int DIGITS = 10;
    private static final List<Table<?>> CITING =
            List.of(
                    Tables.PAIRINGS,
                    Tables.STUDIO_PEOPLE,
                    Tables.STUDIO_ORIGINS,
                    ResultTables.INNOVATIONS,
                    EventTables.EVENTS,
                    ProgrammeTables.TRAINING_BASES,
                    ProgrammeTables.PILOT_PROJECTS,
                    ProgrammeTables.PROJECT_STATES,
                    ProgrammeTables.PROJECT_FUNDS,
                    ProgrammeTables.REPORTED_FIGURES,
                    ResultTables.TITLE_BRIDGES);

    private final Stored stored;
    private final Notices notices;

    DocumentCitations(Stored stored, Notices notices) {
        this.stored = stored;
        this.notices = notices;
    }

    /** The column of a table that cites; null when it has none. */
    static String column(Table<?> table) {
        if (table.position(DOCUMENT) >= 0) {
            return DOCUMENT;
        }
        return table.position(SOURCE) >= 0 ? SOURCE : null;
    }

    /** The same rows, citing ids, with the documents that had to be made. */
    Lines resolved(Lines lines) {
        Map<String, Line<?>> citations = new TreeMap<>();
        CITING.forEach(table -> cite(citations, lines.of(table)));
        Map<String, String> ids = listed(lines.of(Tables.DOCUMENTS));
        List<String> unlisted =
                citations.keySet().stream().filter(c -> !ids.containsKey(c)).toList();
        for (Row row : stored.answers(Tables.DOCUMENTS, "read/import/documents", unlisted)) {
            ids.put(row.text("key"), row.text("id"));
        }
        List<Line<SourceDocument>> documents = new ArrayList<>(lines.of(Tables.DOCUMENTS));
        citations.forEach(
                (cited, line) -> {
                    if (!ids.containsKey(cited)) {
                        documents.add(bare(cited, line));
                        ids.put(cited, documents.getLast().record().id());
                    }
                });
        Lines cited = lines.with(Tables.DOCUMENTS, documents);
        for (Table<?> table : CITING) {
            cited = citing(cited, table, ids);
        }
        return cited;
    }

    private static void cite(Map<String, Line<?>> citations, List<? extends Line<?>> lines) {
        for (Line<?> line : lines) {
            String cited = line.cell(column(line.table()));
            if (!cited.isEmpty()) {
                citations.putIfAbsent(cited, line);
            }
        }
    }

    /** Ids by id, and by title where no id is written so; of equal titles the first id counts. */
    private static Map<String, String> listed(List<Line<SourceDocument>> documents) {
        Map<String, String> ids = new HashMap<>();
        documents.forEach(line -> ids.put(line.record().id(), line.record().id()));
        documents.stream()
                .map(Line::record)
                .sorted(Comparator.comparing(SourceDocument::id))
                .forEach(document -> ids.putIfAbsent(document.title(), document.id()));
        return ids;
    }

    private Line<SourceDocument> bare(String cited, Line<?> line) {
        String id = Code.isCode(cited) ? cited : "DOC-" + digest(cited);
        notices.note(
                line.table().file(),
                line.number(),
                column(line.table()),
                "DOCUMENT_MADE",
                "文件“" + cited + "”未列出，已建立为 " + id,
                "the document \"" + cited + "\" is not listed; made as " + id);
        SourceDocument document = new SourceDocument(id, cited, null, null, null, null);
        return Line.of(Tables.DOCUMENTS, 0, document);
    }

    private static <R extends Record> Lines citing(
            Lines lines, Table<R> table, Map<String, String> ids) {
        String column = column(table);
        return lines.each(
                table,
                line -> {
                    String cited = line.cell(column);
                    String id = ids.getOrDefault(cited, cited);
                    return id.equals(cited) ? line : line.with(column, id);
                });
    }

    private static String digest(String title) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(title.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
