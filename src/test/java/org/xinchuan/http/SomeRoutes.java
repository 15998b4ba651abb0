package org.xinchuan.http;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.OutOfTime;
import org.xinchuan.graph.StoreUnavailable;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.Violation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Routes that use every convention, for tests. */
final class SomeRoutes implements Routes {

    enum Grade {
        A,
        B,
        C
    }

    record Asked(
            String code,
            LocalDate asOf,
            Grade minGrade,
            Long maxDepth,
            boolean deep,
            List<Grade> kinds,
            String q,
            LocalDate dueBefore,
            String language,
            String actor) {}

    record Bond(String id, List<String> mentors, PartialDate startsOn, Integer weight, Part part) {
        Bond {
            if (mentors == null || mentors.isEmpty()) {
                throw new Violation(
                        List.of(Fault.of("mentors", "MISSING", "须有师傅", "needs a mentor")));
            }
        }
    }

    record Part(String name, Grade grade, Boolean lead) {
        Part {
            if ("nobody".equals(name)) {
                throw new Violation(List.of(Fault.of("name", "NOBODY", "无名", "nobody")));
            }
        }
    }

    record Number(int number) {}

    private static final Bond CURRENT =
            new Bond("B1", List.of("P1"), PartialDate.parse("2012-05"), 3, null);

    private static final Problem LOOP =
            Problem.of(409, "LINEAGE_CYCLE", "师承成环", "A loop of mentors")
                    .with("loop", List.of(Map.of("id", "P1", "name", "张一")));

    @Override
    public List<Route> routes() {
        return List.of(
                asked(),
                list(),
                keyed(),
                bond(),
                record(),
                change(),
                words(),
                refusing(
                        "broken",
                        () -> {
                            throw new IllegalStateException("secret inside");
                        }),
                refusing(
                        "exhausted",
                        () -> {
                            throw new StackOverflowError("secret inside");
                        }),
                refusing(
                        "store",
                        () -> {
                            throw new StoreUnavailable("The store is away.");
                        }),
                refusing(
                        "late",
                        () -> {
                            throw new OutOfTime(null);
                        }),
                refusing("loop", () -> Reply.problem(LOOP)));
    }

    private static Route asked() {
        return Route.get("/api/v1/things/{code}", "thing")
                .needs(Operation.READ_PUBLIC)
                .says("一件东西", "A thing")
                .path("code", "编号", "code")
                .query(
                        Query.asOf(),
                        Query.choice("minGrade", Grade.class, "最低等级", "least grade").otherwise("C"),
                        Query.number("maxDepth", 1, 100_000, "最大深度", "greatest depth"),
                        Query.flag("deep", "深", "deep"),
                        Query.list("kinds", Grade.class, "种类", "kinds"),
                        Query.text("q", "查找", "search"),
                        Query.date("dueBefore", "到期早于", "due before"))
                .answers(200, Asked.class)
                .by(SomeRoutes::answer);
    }

    private static Reply answer(Call call) {
        return Reply.ok(
                new Asked(
                        call.path("code"),
                        call.asOf(),
                        call.choice("minGrade", Grade.class).orElseThrow(),
                        call.number("maxDepth").orElse(null),
                        call.flag("deep"),
                        call.list("kinds", Grade.class),
                        call.text("q").orElse(null),
                        call.date("dueBefore").orElse(null),
                        call.language(),
                        call.actor()));
    }

    private static Route list() {
        List<Number> all = IntStream.range(0, 120).mapToObj(Number::new).toList();
        return Route.get("/api/v1/things", "things")
                .needs(Operation.READ_PUBLIC)
                .says("东西", "Things")
                .paging()
                .answersPageOf(Number.class)
                .by(call -> Reply.ok(Page.of(all, call)));
    }

    private static Route bond() {
        return Route.get("/api/v1/bonds/{id}", "bond")
                .needs(Operation.READ_PUBLIC)
                .says("一对", "A bond")
                .path("id", "编号", "id")
                .answers(200, Bond.class)
                .by(
                        call ->
                                call.path("id").equals("B1")
                                        ? Reply.ok(CURRENT).etag(ETags.of(4))
                                        : Reply.problem(
                                                Problems.notFound(
                                                        "师徒结对", "pairing", call.path("id"))));
    }

    private static Route record() {
        return Route.post("/api/v1/bonds", "recordBond")
                .needs(Operation.RECORD_PERSON)
                .says("登记", "Record a bond")
                .takes(Bond.class)
                .answers(201, Bond.class)
                .by(
                        call ->
                                Reply.of(201, call.body(Bond.class))
                                        .etag(ETags.of(1))
                                        .location("/api/v1/bonds/B2"));
    }

    private static Route change() {
        return Route.patch("/api/v1/bonds/{id}", "changeBond")
                .needs(Operation.RECORD_PERSON)
                .says("修改", "Change a bond")
                .path("id", "编号", "id")
                .takes(Bond.class)
                .answers(200, Bond.class)
                .by(
                        call -> {
                            call.mustMatch(ETags.of(4));
                            return Reply.ok(call.patch(CURRENT, Bond.class)).etag(ETags.of(5));
                        });
    }

    private static Route words() {
        return Route.get("/api/v1/words", "words")
                .needs(Operation.READ_PUBLIC)
                .says("词", "Words")
                .answers(200, Number.class)
                .alsoAs("text/csv")
                .by(
                        call ->
                                call.form().equals("text/csv")
                                        ? Reply.text("text/csv; charset=utf-8", "number\r\n1\r\n")
                                        : Reply.ok(new Number(1)));
    }

    private static Route refusing(String name, Supplier<Reply> answer) {
        return Route.get("/api/v1/" + name, name)
                .needs(Operation.READ_PUBLIC)
                .says("不行", "Refuses")
                .answers(200, Void.class)
                .by(call -> answer.get());
    }

    private static Route keyed() {
        return Route.get("/api/v1/keyed", "keyed")
                .needs(Operation.READ_PUBLIC)
                .says("按键翻页", "Paged by key")
                .paging()
                .answersPageOf(Number.class)
                .by(
                        call -> {
                            int after = call.after().map(Integer::valueOf).orElse(0);
                            return Reply.ok(
                                    new Page<>(
                                            List.of(new Number(after + 1)),
                                            9,
                                            Cursor.ofKey(Integer.toString(after + 1))));
                        });
    }
}
