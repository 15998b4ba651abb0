package org.xinchuan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xinchuan.access.Operation;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.table.Column;
import org.xinchuan.table.Xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;

/** A list that is longer than its pages, as a file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WholeListTest {

    private static final int MANY = 12_345;

    private static final List<Column<Thing>> COLUMNS =
            List.of(
                    Column.of("代码", "code", Thing::code),
                    Column.of("名称", "name", Thing::name),
                    Column.of("日期", "day", Thing::day));

    private StartedServer server;

    record Thing(String code, String name, PartialDate day) {}

    @BeforeAll
    void start() throws IOException {
        server =
                new StartedServer(
                        List.of(
                                Route.get("/api/v1/things", "things")
                                        .needs(Operation.READ_PUBLIC)
                                        .says("物品", "Things")
                                        .query(Query.text("q", "名称", "name"))
                                        .paging()
                                        .answersPageOf(Thing.class, COLUMNS)
                                        .by(WholeListTest::things)));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** Of the things that are asked for by "broken" only the first page can be read. */
    private static Reply things(Call call) {
        String name = call.text("q").orElse("=物");
        if (name.equals("none")) {
            return Reply.problem(Problems.noSuchPath());
        }
        if (name.equals("broken") && call.offset() > 0) {
            throw new IllegalStateException("the store is gone");
        }
        List<Thing> part =
                IntStream.range(call.offset(), Math.min(call.offset() + call.limit(), MANY))
                        .mapToObj(
                                i ->
                                        new Thing(
                                                "%05d".formatted(i),
                                                name,
                                                PartialDate.parse("2012-05-01")))
                        .toList();
        return Reply.ok(Page.part(part, MANY, call));
    }

    @Test
    void aFileHasAllOfIt() {
        HttpResponse<String> file = get("?format=csv&limit=3", BodyHandlers.ofString());
        List<String> lines = file.body().lines().toList();

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"things.csv\"");
        assertThat(lines).hasSize(MANY + 1);
        assertThat(lines.getFirst()).isEqualTo("\uFEFF代码,名称,日期");
        for (int i = 0; i < MANY; i++) {
            assertThat(lines.get(i + 1)).isEqualTo("%05d,'=物,2012-05-01".formatted(i));
        }
    }

    @Test
    void aWorkbookHasCodesAsTextAndDaysAsDays() throws IOException {
        HttpResponse<byte[]> file =
                get(
                        "?q=%3D1",
                        BodyHandlers.ofByteArray(), "Accept", Xlsx.TYPE, "Accept-Language", "en");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.body()))) {
            List<Row> rows = book.getFirstSheet().read();
            List<Row> notes = book.getSheet(1).orElseThrow().read();

            assertThat(rows).hasSize(MANY + 1);
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("code");
            assertThat(rows.get(8).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(8).getCellText(0)).isEqualTo("00007");
            assertThat(rows.get(8).getCellText(1)).isEqualTo("'=1");
            assertThat(rows.get(8).getCellAsDate(2).orElseThrow()).isEqualTo("2012-05-01T00:00");
            assertThat(notes.getFirst().getCellText(1)).isEqualTo("Things");
            assertThat(notes.get(1).getCellText(1)).isEqualTo("'=1");
            assertThat(notes.get(2).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("12345");
        }
    }

    @Test
    void whatIsWrongIsSaidInPlaceOfAFile() {
        for (String format : List.of("json", "csv", "xlsx")) {
            HttpResponse<String> refused = get("?q=none&format=" + format, BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
        }
        assertThat(get("?format=pdf", BodyHandlers.ofString()).statusCode()).isEqualTo(400);
        assertThat(get("?Q=x&format=csv", BodyHandlers.ofString()).statusCode()).isEqualTo(400);
    }

    @Test
    void aPartIsNeverTakenForTheWhole() {
        for (String format : List.of("csv", "xlsx")) {
            assertThatThrownBy(() -> get("?q=broken&format=" + format, BodyHandlers.ofByteArray()))
                    .hasRootCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void theDocumentSaysSo() throws IOException {
        var answer =
                StartedServer.json(server.get("/api/v1/openapi.json"))
                        .at("/paths/~1api~1v1~1things/get");

        assertThat(answer.at("/responses/200/content").fieldNames())
                .toIterable()
                .containsExactly("application/json", "text/csv", Xlsx.TYPE);
        assertThat(answer.get("parameters").findValuesAsText("name")).contains("format");
    }

    private <T> HttpResponse<T> get(
            String query, HttpResponse.BodyHandler<T> how, String... headers) {
        var request = server.to("/api/v1/things" + query);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return server.send(request, how);
    }
}
