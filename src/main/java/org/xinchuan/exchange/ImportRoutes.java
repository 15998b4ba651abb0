package org.xinchuan.exchange;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Shown;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Call;
import org.xinchuan.http.Events;
import org.xinchuan.http.Page;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.RouteBuilder;
import org.xinchuan.http.Routes;
import org.xinchuan.http.SentForm;
import org.xinchuan.standard.FolderTree;
import org.xinchuan.standard.Workroom;
import org.xinchuan.table.Xlsx;
import org.xinchuan.workbook.Kind;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Files taken in: folders of the interchange format and workbooks as unions keep them, checked,
 * applied, given back with their faults marked, and taken back.
 */
final class ImportRoutes implements Routes {

    static final String PATH = "/api/v1/imports";
    private static final String ONE = PATH + "/{id}";

    /** Folders are kept under a name of ours; that of a CSV file of one says what it is. */
    private static final String FOLDER = "[^\\p{Cntrl}]{1,200}\\.zip|[a-z0-9._-]{1,60}\\.csv";

    private static final String WORKBOOK = "[^\\p{Cntrl}/\\\\]{1,200}\\.(xlsx|xlsm|xls|csv)";
    private static final String ZIP = "sent.zip";
    private final Graph graph;
    private final Imports imports;
    private final WorkbookImports workbooks;
    private final Curtain curtain;
    private final ImportJobs jobs;
    private final ImportList list;
    private final Shown shown;
    private final Workroom room;

    ImportRoutes(
            Graph graph,
            Imports imports,
            Curtain curtain,
            boolean shared,
            Shown shown,
            Workroom room,
            Clock clock) {
        this.graph = graph;
        this.room = room;
        this.imports = imports;
        this.workbooks = new WorkbookImports(graph, imports, clock);
        this.curtain = curtain;
        this.jobs = new ImportJobs(imports, curtain, shared, clock);
        this.list = new ImportList(graph, jobs);
        this.shown = shown;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(PATH, "importFile")
                        .needs(Operation.IMPORT)
                        .says(
                                "导入交换格式的 zip 或 csv，或各类台账的 xlsx 或 csv",
                                "Import the interchange format, or a workbook of a known kind")
                        .takesFile(ImportFields.all())
                        .answers(202, ImportJob.class)
                        .by(this::begin),
                Route.get(PATH, "imports")
                        .needs(Operation.IMPORT)
                        .says(
                                "自己的导入，管理员看到全部；核对过的在服务重启之前也在其中",
                                "One's own imports, everybody's for administrators; checks as long"
                                        + " as the server remembers them")
                        .query(
                                Query.choice("state", ImportJob.State.class, "状态", "its state"),
                                Query.choice("kind", ImportFields.LISTED, "种类", "kind of file"))
                        .paging()
                        .answersPageOf(ImportItem.class, ImportItem.columns())
                        .by(this::list),
                one(Route.get(ONE, "importState"))
                        .says(
                                "导入进展与结果；也可作为服务器推送事件",
                                "How far an import is, and what came of it; also as server-sent"
                                        + " events")
                        .answers(200, ImportJob.class)
                        .alsoAs(Events.TYPE)
                        .by(this::state),
                one(Route.get(ONE + "/events", "importEvents"))
                        .says("导入进展，服务器推送", "How an import goes on, as server-sent events")
                        .answers(200, ImportJob.class)
                        .alsoAs(Events.TYPE)
                        .by(this::events),
                one(Route.get(ONE + "/errors.xlsx", "importErrors"))
                        .says("标出问题的工作簿", "The workbook with its faults marked")
                        .answers(200, Void.class)
                        .by(this::marked),
                one(Route.delete(ONE, "undoImport"))
                        .says("撤销一次导入", "Take an import back")
                        .answers(202, ImportJob.class)
                        .by(this::undo));
    }

    private Reply list(Call call) {
        Optional<String> state = call.choice("state");
        Optional<String> kind = call.choice("kind");
        return Reply.ok(
                Page.of(
                        list.of(exchanger(call)).stream()
                                .filter(
                                        one ->
                                                state.isEmpty()
                                                        || state.get().equals(one.state().name()))
                                .filter(one -> kind.isEmpty() || kind.get().equals(one.kind()))
                                .toList(),
                        call));
    }

    private static RouteBuilder one(RouteBuilder route) {
        return route.needs(Operation.IMPORT).path("id", "导入编号", "id of the import");
    }

    private Reply begin(Call call) {
        SentForm form = call.sent();
        boolean folder = form.field("kind").equals(ImportFields.GRAPH);
        if (folder) {
            form.unusedBut(
                    Set.of("kind", "mode"),
                    "整库文件夹（kind=graph）没有此项，全部写入或全部不写入。",
                    "A folder of the graph has no such choice; it is taken whole or not at all.");
        }
        String name = form.fileName();
        if (!name.toLowerCase(Locale.ROOT).matches(folder ? FOLDER : WORKBOOK)) {
            return Reply.problem(folder ? notFolder() : notWorkbook());
        }
        AskedImport asked =
                jobs.add(
                        folder ? folder(form) : workbook(form, call),
                        exchanger(call),
                        call.language());
        return Reply.of(202, asked.now()).location(PATH + "/" + asked.now().id());
    }

    private ImportTask folder(SentForm form) {
        String name = form.fileName();
        String kept = name.toLowerCase(Locale.ROOT).endsWith(".zip") ? ZIP : name;
        boolean check = form.field("mode").equals("check");
        return new FolderTask(imports, curtain, arrived(form, kept), kept, check);
    }

    private ImportTask workbook(SentForm form, Call call) {
        String name = form.fileName();
        var wishes = SentWishes.of(form, call);
        String kept = "sent" + name.substring(name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
        FolderTree folder = arrived(form, kept);
        return new WorkbookTask(
                workbooks,
                curtain,
                folder,
                new WorkbookIntake.Sent(
                        folder.path().resolve(kept),
                        name,
                        Kind.of(form.field("kind")).orElse(null),
                        form.field("policy").equals("VALID_ROWS"),
                        wishes,
                        WorkbookImports.Remember.valueOf(form.field("remember"))),
                form.field("mode").equals("check"));
    }

    /** A folder with the file alone in it. */
    private FolderTree arrived(SentForm form, String kept) {
        try {
            FolderTree folder = room.folder();
            try {
                form.keep(folder.path().resolve(kept));
                return folder;
            } catch (IOException e) {
                folder.close();
                throw e;
            }
        } catch (IOException e) {
            throw new IllegalStateException("an uploaded file cannot be kept", e);
        }
    }

    private Reply state(Call call) {
        Optional<AskedImport> asked = jobs.of(call.path("id"), exchanger(call));
        if (asked.isPresent() && call.form().equals(Events.TYPE)) {
            return Reply.events(new ImportEvents(asked.get()));
        }
        Optional<PastImport> past = past(call);
        Optional<ImportJob> job = asked.map(one -> one.in(call.language()));
        if (past.isPresent()) {
            // What the store knows of it holds, whoever was asked to take it in.
            PastImport known = past.get();
            ImportJob now = job.map(one -> known.of(one)).orElseGet(known::job);
            return Reply.ok(now).etag(known.etag());
        }
        return job.map(Reply::ok).orElseGet(() -> Reply.problem(unknown(call)));
    }

    private Reply events(Call call) {
        return jobs.of(call.path("id"), exchanger(call))
                .map(asked -> Reply.events(new ImportEvents(asked)))
                .orElseGet(() -> Reply.problem(unknown(call)));
    }

    private Reply marked(Call call) {
        Optional<AskedImport> asked = jobs.of(call.path("id"), exchanger(call));
        Optional<ImportTask.Result> result = asked.flatMap(AskedImport::result);
        if (result.isEmpty() || !(asked.get().task() instanceof WorkbookTask task)) {
            return Reply.problem(unknown(call));
        }
        String language = call.language();
        return Reply.stream(
                        Xlsx.TYPE, out -> CellMarks.write(result.get(), task.sent(), language, out))
                .download("marked.xlsx");
    }

    private Reply undo(Call call) {
        Optional<PastImport> past = past(call);
        if (past.isEmpty()) {
            return Reply.problem(unknown(call));
        }
        call.mustMatch(past.get().etag());
        AskedImport asked =
                jobs.add(
                        new UndoTask(imports, curtain, call.path("id"), past.get().file()),
                        exchanger(call),
                        call.language());
        return Reply.of(202, asked.now()).location(PATH + "/" + asked.now().id());
    }

    private Optional<PastImport> past(Call call) {
        return PastImport.read(graph, call.path("id"), exchanger(call));
    }

    private Exchanger exchanger(Call call) {
        return new Exchanger(call.actor(), Operation.IMPORT, call.view(), shown);
    }

    private static Problem unknown(Call call) {
        return Problems.notFound("导入", "import", call.path("id"));
    }

    private static Problem notFolder() {
        return Problems.badParameter(
                Problem.Error.parameter(
                        "file",
                        "FILE_KIND",
                        "请上传 .zip（整个文件夹）或 .csv 文件；.xlsx 台账请写明 kind=workbook。",
                        "Send a .zip of the folder, or one .csv file; of an .xlsx say"
                                + " kind=workbook."));
    }

    private static Problem notWorkbook() {
        return Problems.badParameter(
                Problem.Error.parameter(
                        "file",
                        "FILE_KIND",
                        "请上传 .xlsx 或 .csv 文件。",
                        "Send an .xlsx or a .csv file."));
    }
}
