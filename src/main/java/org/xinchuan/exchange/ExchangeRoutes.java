package org.xinchuan.exchange;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Shown;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Call;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Disclosures;
import org.xinchuan.standard.FolderTree;
import org.xinchuan.standard.Workroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The graph as a folder of the interchange format, in and out, as far as the caller reaches. */
public final class ExchangeRoutes implements Routes {

    private static final String GRAPHML = "application/graphml+xml";
    private static final String JSON_LINES = "application/jsonl";

    private final ImportRoutes imports;
    private final Exports exports;
    private final ChangeFile changes;
    private final Departures departures;
    private final Shown shown;
    private final Workroom room;

    /**
     * @param shared whether other processes may be at work on the store
     * @param room where files lie until they are taken in, or are gone
     */
    public ExchangeRoutes(
            Graph graph,
            Imports imports,
            Curtain curtain,
            boolean shared,
            Shown shown,
            Disclosures disclosures,
            Workroom room,
            Clock clock) {
        this.imports = new ImportRoutes(graph, imports, curtain, shared, shown, room, clock);
        this.room = room;
        this.exports = new Exports(graph);
        this.changes = new ChangeFile(new Changes(graph));
        this.departures = new Departures(disclosures);
        this.shown = shown;
    }

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(imports.routes());
        routes.addAll(exports());
        return List.copyOf(routes);
    }

    private List<Route> exports() {
        return List.of(
                Route.get("/api/v1/exports/graph.csv.zip", "exportGraph")
                        .needs(Operation.EXPORT)
                        .says("导出范围内的记录为交换格式", "What is within reach in the interchange format")
                        .answers(200, Void.class)
                        .by(this::export),
                Route.get("/api/v1/exports/graph.graphml", "exportGraphMl")
                        .needs(Operation.EXPORT)
                        .says(
                                "导出范围内的图，供 Gephi 等打开",
                                "What is within reach as GraphML, for Gephi and others")
                        .answers(200, Void.class)
                        .by(call -> export(call, GRAPHML, "graph.graphml", new GraphMl())),
                Route.get("/api/v1/exports/graph.jsonl", "exportJsonLines")
                        .needs(Operation.EXPORT)
                        .says("导出范围内的记录，每行一条 JSON", "What is within reach, a record of JSON a line")
                        .answers(200, Void.class)
                        .by(call -> export(call, JSON_LINES, "graph.jsonl", new JsonLines())),
                Route.get("/api/v1/exports/changes.csv", "exportChanges")
                        .needs(Operation.READ_CHANGES)
                        .says("导出变更记录", "The record of changes as CSV")
                        .answers(200, Void.class)
                        .by(this::exportChanges));
    }

    private Reply export(Call call) {
        return departed(call, "export.graph", true, "application/zip", "graph.csv.zip", this::pack);
    }

    private Reply export(Call call, String type, String name, GraphForm form) {
        return departed(
                call,
                "export.graph",
                true,
                type,
                name,
                (asked, file) -> exports.write(file, exchanger(asked, Operation.EXPORT), form));
    }

    private void pack(Call call, Path zip) throws IOException {
        try (FolderTree folder = room.folder()) {
            exports.write(folder.path(), exchanger(call, Operation.EXPORT), Progress.none());
            ZippedFolder.pack(folder.path(), zip);
        }
    }

    private Reply exportChanges(Call call) {
        return departed(
                call,
                "export.changes",
                false,
                "text/csv; charset=utf-8",
                "changes.csv",
                // Who may not read all of it reads what they did themselves.
                (asked, file) ->
                        changes.write(file, asked.reach().everything() ? null : asked.actor()));
    }

    private interface Filling {
        void fill(Call call, Path file) throws IOException;
    }

    /** A file that leaves the house, after it is written down that it does. */
    private Reply departed(
            Call call,
            String operation,
            boolean counted,
            String type,
            String name,
            Filling filling) {
        Optional<Reply> refusal = departures.enter(call, operation, counted);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        try {
            Path file = room.file(name);
            try {
                filling.fill(call, file);
            } catch (IOException | RuntimeException e) {
                Files.delete(file);
                throw e;
            }
            return Reply.file(type, file).download(name);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be exported", e);
        }
    }

    private Exchanger exchanger(Call call, Operation doing) {
        return new Exchanger(call.actor(), doing, call.view(), shown);
    }
}
