package org.xinchuan.exchange;

import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

/**
 * Keeps the rows of an import in the store while they are applied, so that whoever finds it
 * interrupted can finish it, also when the folder is gone or on another machine.
 */
final class Staging {

    private final Graph graph;

    Staging(Graph graph) {
        this.graph = graph;
    }

    /** Stages the rows of an import. */
    void write(Imports.Batch batch, String owner, String actor, Plan plan) {
        Map<String, Object> row = batch.row(actor, plan);
        row.put("owner", owner);
        graph.write(work -> work.run("write/import/stage", row));
        PackedLines.pack(
                plan.changed(),
                numbered(
                        (piece, n) ->
                                keep(
                                        "write/import/chunk",
                                        batch.id(),
                                        Map.of("owner", owner, "n", n, "bytes", piece))));
        if (batch.undoable()) {
            Lines undo = UndoLines.of(plan);
            PackedLines.pack(
                    undo,
                    numbered(
                            (piece, n) ->
                                    keep("write/import/undo", batch.id(), undo(undo, n, piece))));
        }
    }

    /** One piece of what undoes an import; the first names the people. */
    static Map<String, Object> undo(Lines undo, int n, byte[] piece) {
        return Map.of(
                "n", n,
                "bytes", piece,
                "people", n == 0 ? List.copyOf(UndoLines.people(undo)) : List.of());
    }

    /** Hands pieces over with their numbers. */
    static Consumer<byte[]> numbered(ObjIntConsumer<byte[]> use) {
        int[] next = {0};
        return piece -> use.accept(piece, next[0]++);
    }

    /** What undoes an import; nothing when it is not kept. */
    Lines undo(String id) {
        List<byte[]> pieces = pieces("read/import/undo", id);
        return pieces.isEmpty() ? Lines.none() : PackedLines.unpack(pieces);
    }

    /** The staged rows of an import. */
    Lines read(String id) {
        return PackedLines.unpack(pieces("read/import/chunk", id));
    }

    /** Removes an import that has not begun to be applied. */
    void discard(String id, String owner) {
        graph.write(work -> work.run("write/import/discard", Map.of("id", id, "owner", owner)));
    }

    private void keep(String statement, String id, Map<String, Object> piece) {
        Map<String, Object> row = new HashMap<>(piece);
        row.put("id", id);
        if (graph.write(work -> work.run(statement, row)).isEmpty()) {
            throw new IllegalStateException("the staged import " + id + " was removed");
        }
    }

    private List<byte[]> pieces(String statement, String id) {
        List<byte[]> pieces = new ArrayList<>();
        List<Row> rows;
        do {
            rows = graph.read(statement, Map.of("id", id, "n", pieces.size()));
            rows.forEach(row -> pieces.add((byte[]) row.get("bytes")));
        } while (!rows.isEmpty());
        return pieces;
    }
}
