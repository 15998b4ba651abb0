package org.xinchuan.pipeline;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Call;
import org.xinchuan.http.Page;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.ledger.ReadModel;
import org.xinchuan.lineage.Lineage;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.person.PersonRef;
import org.xinchuan.table.Csv;
import org.xinchuan.table.Xlsx;
import org.xinchuan.workload.Allowance;
import org.xinchuan.workload.Workload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The talent pipeline: people counted by facets, and who they are. */
public final class PipelineRoutes implements Routes {

    private static final String PATH = "/api/v1/pipeline";
    private static final int MOST_FACETS = 4;

    private final Graph graph;
    private final LineageIndex index;
    private final Catalogue catalogue;
    private final Workload workload;

    public PipelineRoutes(Graph graph, LineageIndex index, Workload workload) {
        this.graph = graph;
        this.index = index;
        this.workload = workload;
        this.catalogue = new Catalogue(graph);
    }

    /** What of the store the answers need beside the index, to be kept in step with it. */
    public ReadModel catalogue() {
        return catalogue;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, "pipeline")
                        .needs(Operation.READ_REPORTS)
                        .says("人才梯队：按任意维度统计人数", "Talent pipeline: people counted by any facets")
                        .query(by(), Query.asOf())
                        .query(
                                Query.date(
                                        "comparedWith",
                                        "与这一天比较",
                                        "a day to compare with: each row has its count then"))
                        .query(Filters.queries())
                        .answers(200, PipelineAnswer.class)
                        .alsoAsFiles()
                        .by(this::count),
                Route.get(PATH + "/people", "pipelinePeople")
                        .needs(Operation.SEARCH_PEOPLE)
                        .says("人才梯队：计入的人员", "Talent pipeline: who is counted")
                        .query(by(), Query.asOf())
                        .query(
                                Query.text(
                                        "at",
                                        "只列 by 的这一行，逗号分隔",
                                        "of one row alone: its values of by, with commas"))
                        .query(Filters.queries())
                        .paging()
                        .answersPageOf(PipelinePerson.class, PipelinePerson.columns())
                        .by(this::people));
    }

    private static Query by() {
        return Query.list(
                "by", Facet.words(), "统计维度，最多 " + MOST_FACETS + " 个", "facets, four at most");
    }

    private Reply count(Call call) {
        Allowance time = workload.begin();
        Pipeline pipeline = pipeline(call);
        LocalDate then = call.date("comparedWith").orElse(null);
        Pipeline.Counted counted =
                time.askApart(deadline -> pipeline.count(call.asOf(), then, deadline));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < counted.keys().size() && !pipeline.by().isEmpty(); i++) {
            Map<String, Object> row = pipeline.row(counted.keys().get(i));
            row.put("count", counted.counts().get(i));
            if (then != null) {
                row.put("countThen", counted.before().get(i));
            }
            rows.add(row);
        }
        PipelineAnswer answer =
                new PipelineAnswer(
                        pipeline.by().stream().map(Facet::word).toList(),
                        call.asOf(),
                        counted.total(),
                        then,
                        then == null ? null : counted.totalBefore(),
                        rows,
                        pipeline.names(counted.keys()));
        String form = call.fileForm();
        return form.equals(Csv.TYPE) || form.equals(Xlsx.TYPE)
                ? PipelineFile.of(answer, form, call)
                : Reply.ok(answer);
    }

    /** One page of those who are counted. */
    private record Paged(int total, int[] numbers) {}

    private Reply people(Call call) {
        Allowance time = workload.begin();
        Pipeline pipeline = pipeline(call);
        if (call.text("at").isEmpty() && !pipeline.by().contains(Facet.LINEAGE)) {
            call.unused("by", "没有 at 时不按 by 筛选。", "Without at, by chooses nobody.");
        }
        List<String> at = call.text("at").map(row -> List.of(row.split(","))).orElse(List.of());
        PeopleLines lines = pipeline.lineage().people();
        Paged page =
                time.askApart(
                        deadline -> {
                            BitSet found = pipeline.find(call.asOf(), at, deadline);
                            return new Paged(
                                    found.cardinality(),
                                    lines.page(found, call.offset(), call.limit()));
                        });
        Map<String, Integer> numbers = new HashMap<>();
        Arrays.stream(page.numbers()).forEach(number -> numbers.put(lines.id(number), number));
        Map<String, Object> keys = Map.of("keys", List.copyOf(numbers.keySet()));
        List<PipelinePerson> items =
                graph.read("read/person/rows", keys, time.left(), _ -> {}).stream()
                        .map(PersonRef::of)
                        .map(
                                person ->
                                        PipelinePerson.of(
                                                person,
                                                lines.career(numbers.get(person.id())),
                                                call.asOf(),
                                                pipeline.entries()))
                        .toList();
        return Reply.ok(Page.part(items, page.total(), call));
    }

    private Pipeline pipeline(Call call) {
        List<String> words = call.list("by");
        if (words.size() > MOST_FACETS || words.stream().distinct().count() < words.size()) {
            throw Filters.wrong(
                    "by",
                    "BAD_PARAMETER",
                    "最多 " + MOST_FACETS + " 个，且不重复",
                    "at most " + MOST_FACETS + ", each once");
        }
        List<Facet> by = words.stream().map(word -> Facet.of(word).orElseThrow()).toList();
        if (!by.contains(Facet.ORGANISATION)) {
            call.unused(
                    "organisationLevel", "by 中没有 organisation。", "There is no organisation in by.");
        }
        Filters filters = Filters.of(call);
        Lineage lineage = index.now();
        Catalogue.Entries entries = catalogue.now();
        known(call, filters, by, lineage, entries);
        return new Pipeline(lineage, entries, call.reach(), filters, by);
    }

    /** What does not exist is refused: a figure of 0 would look true. */
    private void known(
            Call call,
            Filters filters,
            List<Facet> by,
            Lineage lineage,
            Catalogue.Entries entries) {
        filters.organisation()
                .filter(code -> !entries.locations().organisations().has(code))
                .ifPresent(code -> unknown("organisation", "ORGANISATION", "组织", code));
        filters.region()
                .filter(code -> !entries.locations().regions().has(code))
                .ifPresent(code -> unknown("region", "REGION", "地区", code));
        filters.occupations().stream()
                .filter(code -> !entries.occupations().containsKey(code))
                .filter(code -> !code.equals(Dimension.NONE))
                .forEach(code -> unknown("occupation", "OCCUPATION", "工种", code));
        filters.lineageOf()
                .filter(person -> !index.to(call.view(), person))
                .ifPresent(person -> unknown("lineageOf", "PERSON", "人员", person));
        filters.studioLineageOf()
                .filter(code -> lineage.studio(code).isEmpty())
                .ifPresent(code -> unknown("studioLineageOf", "STUDIO", "工作室", code));
        boolean asks = by.contains(Facet.LINEAGE) || !filters.lineage().isEmpty();
        if (asks && !filters.hasLineage()) {
            throw Filters.wrong(
                    "lineageOf",
                    "REQUIRED",
                    "须给出 lineageOf 或 studioLineageOf",
                    "say whose lineage, or give studioLineageOf");
        }
    }

    private static void unknown(String parameter, String kind, String chinese, String key) {
        throw Filters.wrong(
                parameter,
                kind + "_NOT_FOUND",
                "没有编号为 " + key + " 的" + chinese,
                "there is no " + kind.toLowerCase(java.util.Locale.ROOT) + " " + key);
    }
}
