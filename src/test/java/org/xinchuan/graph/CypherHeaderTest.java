package org.xinchuan.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinchuan.graph.CypherHeader.Column;
import org.xinchuan.graph.CypherHeader.ColumnType;
import org.xinchuan.graph.CypherHeader.Figure;
import org.xinchuan.graph.CypherHeader.Parameter;
import org.xinchuan.graph.CypherHeader.ParameterType;
import org.xinchuan.standard.Bilingual;

import java.util.List;

class CypherHeaderTest {

    private static final String GOOD =
            """
            // 各级工作室 · Studios by level
            // A free remark.
            // @id U07
            // @param asOf date default today 截至日期 · as of
            // @param state BUILT|NAMED default NAMED 状态 · state
            // @param level level 级别 · level
            // @column code studio 代码 · code
            // @column text 正文 · text
            // @column counted flag 计入 · counted
            // @access recorder
            // @share
            // @unit % · %
            // @definition 一 · one
            // @by text
            // @figure texts text 几种 · texts
            // @scan all of them
            RETURN 1
            // @column after the 语句 · statement
            """;

    @Test
    void everyLineIsRead() {
        CypherHeader header = header(GOOD);
        assertThat(header.title()).isEqualTo(new Bilingual("各级工作室", "Studios by level"));
        assertThat(header.id()).contains("U07");
        assertThat(header.parameters())
                .containsExactly(
                        new Parameter(
                                "asOf",
                                ParameterType.DATE,
                                List.of(),
                                "today",
                                new Bilingual("截至日期", "as of")),
                        new Parameter(
                                "state",
                                ParameterType.CHOICE,
                                List.of("BUILT", "NAMED"),
                                "NAMED",
                                new Bilingual("状态", "state")),
                        new Parameter(
                                "level",
                                ParameterType.LEVEL,
                                CypherHeader.levels(),
                                null,
                                new Bilingual("级别", "level")));
        assertThat(header.columns())
                .containsExactly(
                        new Column("code", ColumnType.STUDIO, new Bilingual("代码", "code")),
                        new Column("text", ColumnType.TEXT, new Bilingual("正文", "text")),
                        new Column("counted", ColumnType.FLAG, new Bilingual("计入", "counted")));
        assertThat(header.access()).isEqualTo(CypherHeader.Access.RECORDER);
        assertThat(header.share()).isTrue();
        assertThat(header.by()).contains("text");
        assertThat(header.figures()).hasSize(1);
        assertThat(header.scan()).contains("all of them");
        assertThat(header.sum()).isEmpty();
    }

    @Test
    void anIndicatorMayBeASum() {
        CypherHeader header =
                header(
                        GOOD.replace("// @share", "// @sum yuan")
                                .replace("text 正文", "yuan number 元 · yuan\n// @column text 正文")
                                .replace("// @scan", "// @total money yuan 合计 · in all\n// @scan")
                                .replace("text 正文", "event event 活动 · event\n// @column text 正文"));
        assertThat(header.sum()).contains("yuan");
        assertThat(header.figures())
                .containsExactly(
                        new Figure("texts", "text", false, new Bilingual("几种", "texts")),
                        new Figure("money", "yuan", true, new Bilingual("合计", "in all")));
        assertThat(header.column("event").orElseThrow().type().isKey()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    // 各级工作室 · Studios by level | // Studios by level            | :1 must begin with a title
                    // @id U07                     | // @id 7                      | :3 an @id is a capital letter
                    // @id U07                     | // @di U07                    | :3 there is no @di; known are
                    // A free remark.              | // @unit 家 · studios         | :12 repeats @unit of line 2.
                    asOf date                      | asOf day                      | :4 a parameter has no type day
                    asOf date                      | limit number                  | :4 a parameter cannot be called limit
                    asOf date                      | AsOf date                     | :4 the name of a parameter is
                    default today                  | default tomorrow              | :4 the parameter asOf of type date cannot have the default tomorrow.
                    default today                  | default 2023-02-30            | :4 the parameter asOf of type date cannot
                    default NAMED                  | default LOST                  | :5 the parameter state of type choice cannot
                    截至日期 · as of               | as of                         | :4 a parameter is written:
                    截至日期 · as of               | 截至 · 日期 · as of           | :4 a parameter is written:
                    截至日期 · as of               | · as of                       | :4 a parameter is written:
                    // @param level level          | // @param asOf level          | :6 names asOf a second time.
                    // @column text 正文 · text    | // @column code 正文 · text   | :8 names code a second time.
                    // @column text 正文 · text    | // @column text               | :8 a column is written:
                    counted flag 计入              | counted 计入                  | the column counted must be a flag.
                    counted flag                   | taken flag                    | :11 a @share needs the flag column counted
                    // @access recorder            | // @access everybody          | :10 @access is one of public, viewer,
                    // @by text                    | // @by colour                 | :14 @by names the column colour, which is not declared.
                    // @figure texts text          | // @figure texts colour       | :15 @figure texts names the column colour
                    // @share                      | // @sum text                | :11 @sum adds up the column text, which is not a number.
                    // @share                      | // @sum colour              | :11 @sum names the column colour, which is not declared.
                    // A free remark.              | // @sum text                | :2 a @share is a number of rows among others
                    // @figure texts text          | // @total texts text        | :15 @total texts adds up the column text, which is not a number.
                    // @figure texts text          | // @total texts             | :15 a total is written:
                    // @scan all of them           | // @figure texts code 码 · c | :16 names texts a second time.
                    // @scan all of them           | // @long                      | :16 @long says why
                    // @scan all of them           | // @scan                      | :16 @scan says why
                    // @scan all of them           | // @reach                     | :16 @reach goes with a parameter of the type scope.
                    // @definition 一 · one        | // no more                    | :3 an indicator (@id) needs @unit and @definition.
                    // @id U07                     | // no more                    | :12 @unit belongs to an indicator
                    """)
    void aBadLineIsNamedWithWhatWouldBeRight(String good, String bad, String message) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> header(GOOD.replace(good, bad)))
                .isInstanceOf(BadCypher.class)
                .hasMessageStartingWith("reports/x.cypher")
                .hasMessageContaining(message);
    }

    @Test
    void aFileWithoutHeaderIsRefused() {
        assertThatThrownBy(() -> header("RETURN 1"))
                .hasMessageStartingWith("reports/x.cypher:1 must begin with a title");
        assertThatThrownBy(() -> header("// 题 · title\nRETURN 1"))
                .hasMessage("reports/x.cypher:1 declares no @column.");
    }

    @Test
    void allBadLinesAreNamedAtOnce() {
        String bad = GOOD.replace("asOf date", "asOf day").replace("@access r", "@access R");
        assertThatThrownBy(() -> header(bad))
                .hasMessageContaining("reports/x.cypher:4 ")
                .hasMessageContaining("reports/x.cypher:10 ");
    }

    private static CypherHeader header(String text) {
        return CypherHeader.of(new CypherFile("reports/x", text));
    }
}
