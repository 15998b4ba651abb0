package org.xinchuan.exchange;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Shown;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Call;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.SentForm;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Disclosures;
import org.xinchuan.standard.FolderTree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The graph as a folder of the interchange format, in and out, as far as the caller reaches. */
public final class ExchangeRoutes implements Routes {

    /**
     * A zip file may have any name, since it is kept under ours; that of a CSV file says what it
     * is.
     */
    private static final String READABLE = "[^\\p{Cntrl}]{1,200}\\.zip|[a-z0-9._-]{1,60}\\.csv";

    private static final String ZIP = "sent.zip";
    private static final String IMPORT = "/api/v1/imports";

    private final ImportJobs jobs;
    private final Exports exports;
    private final ChangeFile changes;
    private final Departures departures;
    private final Shown shown;

    /**
     * @param shared whether other processes may be at work on the store
     */
    public ExchangeRoutes(
            Graph graph,
            Imports imports,
            Curtain curtain,
            boolean shared,
            Shown shown,
            Disclosures disclosures) {
        this.jobs = new ImportJobs(imports, curtain, shared);
        this.exports = new Exports(graph);
        this.changes = new ChangeFile(new Changes(graph));
        this.departures = new Departures(disclosures);
        this.shown = shown;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(IMPORT, "importFile")
                        .needs(Operation.IMPORT)
                        .says("导入交换格式的 zip 或 csv 文件", "Import a zip or CSV file of the interchange")
                        .takesFile(
                                Query.choice("kind", List.of("graph"), "文件种类", "kind of file")
                                        .otherwise("graph"),
                                Query.choice(
                                                "mode",
                                                List.of("check", "apply"),
                                                "check 只核对，apply 写入",
                                                "check writes nothing")
                                        .otherwise("check"))
                        .answers(202, ImportJob.class)
                        .by(this::begin),
                Route.get(IMPORT + "/{id}", "importState")
                        .needs(Operation.IMPORT)
                        .says("导入进展与结果", "How far an import is, and what came of it")
                        .path("id", "导入编号", "id of the import")
                        .answers(200, ImportJob.class)
                        .by(this::state),
                Route.get("/api/v1/exports/graph.csv.zip", "exportGraph")
                        .needs(Operation.EXPORT)
                        .says("导出范围内的记录为交换格式", "What is within reach in the interchange format")
                        .answers(200, Void.class)
                        .by(this::export),
                Route.get("/api/v1/exports/changes.csv", "exportChanges")
                        .needs(Operation.READ_CHANGES)
                        .says("导出变更记录", "The record of changes as CSV")
                        .answers(200, Void.class)
                        .by(this::exportChanges));
    }

    private Reply begin(Call call) {
        SentForm form = call.sent();
        if (!form.fileName().toLowerCase(Locale.ROOT).matches(READABLE)) {
            return Reply.problem(notReadable());
        }
        boolean check = form.field("mode").equals("check");
        String kept =
                form.fileName().toLowerCase(Locale.ROOT).endsWith(".zip") ? ZIP : form.fileName();
        ImportJob job =
                jobs.add(
                        new ImportJobs.Asked(
                                arrived(form, kept),
                                kept,
                                check,
                                exchanger(call, Operation.IMPORT),
                                call.language()));
        return Reply.of(202, job).location(IMPORT + "/" + job.id());
    }

    /** A folder with the file alone in it. */
    private static FolderTree arrived(SentForm form, String kept) {
        try {
            FolderTree room = FolderTree.temporary();
            try {
                form.keep(room.path().resolve(kept));
                return room;
            } catch (IOException e) {
                room.close();
                throw e;
            }
        } catch (IOException e) {
            throw new IllegalStateException("an uploaded file cannot be kept", e);
        }
    }

    private Reply state(Call call) {
        return jobs.of(call.path("id"), exchanger(call, Operation.IMPORT))
                .map(Reply::ok)
                .orElseGet(() -> Reply.problem(Problems.notFound("导入", "import", call.path("id"))));
    }

    private Reply export(Call call) {
        return departed(call, "export.graph", true, "application/zip", "graph.csv.zip", this::pack);
    }

    private void pack(Call call, Path zip) throws IOException {
        try (FolderTree folder = FolderTree.temporary()) {
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
            Path file = Files.createTempFile("xinchuan", name);
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

    private static Problem notReadable() {
        return Problems.badParameter(
                Problem.Error.parameter(
                        "file",
                        "FILE_KIND",
                        "请上传 .zip（整个文件夹）或 .csv 文件。",
                        "Send a .zip of the folder, or one .csv file."));
    }
}
