package org.xinchuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

/** A terminal shows the first few of many warnings and every refusal. */
final class NoticeLinesTest {

    private final Notices notices = new Notices();

    @Test
    void showsFiveOfAKindAndCountsTheRest() {
        note("pairings.csv", "DATE", 8);
        note("pairings.csv", "LOAD", 5);
        note("people.csv", "DATE", 6);

        assertThat(new NoticeLines(notices.all()).in("en"))
                .containsExactly(
                        "NOTE pairings.csv:2 c: DATE 2",
                        "NOTE pairings.csv:3 c: DATE 3",
                        "NOTE pairings.csv:4 c: DATE 4",
                        "NOTE pairings.csv:5 c: DATE 5",
                        "NOTE pairings.csv:6 c: DATE 6",
                        "NOTE pairings.csv: and 3 more like this [DATE]",
                        "NOTE pairings.csv:2 c: LOAD 2",
                        "NOTE pairings.csv:3 c: LOAD 3",
                        "NOTE pairings.csv:4 c: LOAD 4",
                        "NOTE pairings.csv:5 c: LOAD 5",
                        "NOTE pairings.csv:6 c: LOAD 6",
                        "NOTE people.csv:2 c: DATE 2",
                        "NOTE people.csv:3 c: DATE 3",
                        "NOTE people.csv:4 c: DATE 4",
                        "NOTE people.csv:5 c: DATE 5",
                        "NOTE people.csv:6 c: DATE 6",
                        "NOTE people.csv: and 1 more like this [DATE]");
        assertThat(new NoticeLines(notices.all()).in("zh"))
                .contains("NOTE pairings.csv: 同类的另有 3 条 [DATE]");
    }

    @Test
    void leavesNoRefusalOut() {
        IntStream.range(2, 22)
                .forEach(line -> notices.refuse("people.csv", line, "id", "ID", "不行", "no"));
        note("studios.csv", "DATE", 1);

        assertThat(new NoticeLines(notices.all()).in("en"))
                .hasSize(21)
                .startsWith("NOTE studios.csv:2 c: DATE 2", "REFUSAL people.csv:2 id: no")
                .endsWith("REFUSAL people.csv:21 id: no");
    }

    private void note(String file, String code, int number) {
        IntStream.range(2, 2 + number)
                .forEach(
                        line ->
                                notices.note(
                                        file,
                                        line,
                                        "c",
                                        code,
                                        code + " " + line,
                                        code + " " + line));
    }
}
