package org.xinchuan.exchange;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Call;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.http.SentForm;
import org.xinchuan.standard.FolderTree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The graph as a folder of the interchange format, in and out. */
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

    /**
     * @param shared whether other processes may be at work on the store
     */
    public ExchangeRoutes(Graph graph, Imports imports, Curtain curtain, boolean shared) {
        this.jobs = new ImportJobs(imports, curtain, shared);
        this.exports = new Exports(graph);
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
                        .says("导出全图为交换格式", "The whole graph in the interchange format")
                        .answers(200, Void.class)
                        .by(this::export));
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
                                arrived(form, kept), kept, check, call.actor(), call.language()));
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
        return jobs.of(call.path("id"))
                .map(Reply::ok)
                .orElseGet(() -> Reply.problem(Problems.notFound("导入", "import", call.path("id"))));
    }

    private Reply export(Call call) {
        try (FolderTree folder = FolderTree.temporary()) {
            exports.write(folder.path(), Progress.none());
            Path zip = Files.createTempFile("xinchuan", ".zip");
            try {
                ZippedFolder.pack(folder.path(), zip);
            } catch (IOException e) {
                Files.delete(zip);
                throw e;
            }
            return Reply.file("application/zip", zip).download("graph.csv.zip");
        } catch (IOException e) {
            throw new IllegalStateException("the graph cannot be exported", e);
        }
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
