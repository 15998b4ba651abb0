package org.xinchuan.exchange;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Shown;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Call;
import org.xinchuan.http.Events;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.RouteBuilder;
import org.xinchuan.http.Routes;
import org.xinchuan.http.SentForm;
import org.xinchuan.standard.FolderTree;
import org.xinchuan.table.Xlsx;
import org.xinchuan.workbook.Kind;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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
    private static final String GRAPH = "graph";
    private static final List<String> KINDS =
            Stream.concat(Stream.of(GRAPH, WorkbookIntake.GUESSED), Kind.keys().stream()).toList();

    private final Graph graph;
    private final Imports imports;
    private final WorkbookImports workbooks;
    private final Curtain curtain;
    private final ImportJobs jobs;
    private final Shown shown;

    ImportRoutes(
            Graph graph,
            Imports imports,
            Curtain curtain,
            boolean shared,
            Shown shown,
            Clock clock) {
        this.graph = graph;
        this.imports = imports;
        this.workbooks = new WorkbookImports(graph, imports, clock);
        this.curtain = curtain;
        this.jobs = new ImportJobs(imports, curtain, shared);
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
                        .takesFile(
                                Query.choice(
                                                "kind",
                                                KINDS,
                                                "文件种类，workbook 由表头认定",
                                                "kind of file; workbook lets its header tell")
                                        .otherwise(GRAPH),
                                Query.choice(
                                                "mode",
                                                List.of("check", "apply"),
                                                "check 只核对，apply 写入",
                                                "check writes nothing")
                                        .otherwise("check"),
                                Query.choice(
                                                "policy",
                                                List.of("ALL_OR_NOTHING", "VALID_ROWS"),
                                                "有错误行时：全部不写入，或只写入无误的行",
                                                "with bad rows: nothing, or the good rows")
                                        .otherwise("ALL_OR_NOTHING"),
                                Query.flag(
                                        "createMissing",
                                        "登记库中没有的人员",
                                        "record people who are not recorded"),
                                Query.text(
                                        "organisation",
                                        "台账所属单位代码，缺省为自己的单位",
                                        "code of the organisation whose register it is; one's own"
                                                + " without"),
                                Query.longText(
                                        "choices",
                                        SentWishes.LONGEST,
                                        "同名人员的选择，JSON 对象：问题的 key 到人员编号或 NEW",
                                        "whom names mean: a JSON object of a question's key to an"
                                                + " id or NEW"),
                                Query.longText(
                                        "corrections",
                                        SentWishes.LONGEST,
                                        "改正的单元格，JSON 对象：如 表1!B12 到改正后的内容",
                                        "mended cells: a JSON object of places such as Sheet1!B12"
                                                + " to what is to be read there"),
                                Query.text(
                                        "documentTitle",
                                        "命名文件的标题，表内没有写时用",
                                        "title of the document that names, where the sheet has"
                                                + " none"),
                                Query.text("documentNo", "命名文件的文号", "its number"),
                                Query.text("documentIssuer", "发文单位", "code or name of its issuer"),
                                Query.text("documentDate", "发文日期", "the day of its issue"),
                                Query.text("level", "命名级别", "the level on which it names"))
                        .answers(202, ImportJob.class)
                        .by(this::begin),
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

    private static RouteBuilder one(RouteBuilder route) {
        return route.needs(Operation.IMPORT).path("id", "导入编号", "id of the import");
    }

    private Reply begin(Call call) {
        SentForm form = call.sent();
        boolean folder = form.field("kind").equals(GRAPH);
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
        FolderTree room = arrived(form, kept);
        return new WorkbookTask(
                workbooks,
                curtain,
                room,
                new WorkbookIntake.Sent(
                        room.path().resolve(kept),
                        name,
                        Kind.of(form.field("kind")).orElse(null),
                        form.field("policy").equals("VALID_ROWS"),
                        wishes),
                form.field("mode").equals("check"));
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
        Optional<AskedImport> asked = jobs.of(call.path("id"), exchanger(call));
        if (asked.isPresent() && call.form().equals(Events.TYPE)) {
            return Reply.events(new ImportEvents(asked.get()));
        }
        Optional<PastImport> past = past(call);
        Optional<ImportJob> job = asked.map(AskedImport::now);
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
                        "请上传 .zip（整个文件夹）或 .csv 文件。",
                        "Send a .zip of the folder, or one .csv file."));
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
