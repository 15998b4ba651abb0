package org.xinchuan.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinchuan.person.PersonRef;
import org.xinchuan.standard.PartialDate;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What is due about a pairing, and the calendar that says it. */
class CalendarTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 28);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // start, end, last assessed, months, what is due
                "2023-01-01,2023-12-31,-,3,ASSESSMENT 2023-04-01; END 2023-12-31",
                "2023-01-01,2023-12-31,2023-08-31,3,ASSESSMENT 2023-11-30; END 2023-12-31",
                "2023-01-01,2023-12-31,2023-10-01,3,END 2023-12-31",
                "2023-05-01,-,2022-01-01,3,ASSESSMENT 2023-08-01",
                "2023-01,-,-,6,ASSESSMENT 2023-07-31",
                "-,2023,-,3,END 2023-12-31",
                "2023-01-01,-,-,-,''",
                "-,-,-,3,''"
            })
    void isDueSoManyMonthsAfterTheLastAndAtTheEnd(
            String start, String end, String assessed, Integer months, String due) {
        assertThat(
                        Due.of(date(start), date(end), date(assessed), months).stream()
                                .map(one -> one.kind() + " " + one.on())
                                .collect(Collectors.joining("; ")))
                .isEqualTo(due);
    }

    @Test
    void foldsEscapesAndNamesEachThingOnce() {
        String name = "阿依努尔·买买提,阿卜杜热合曼;艾则孜";
        String text =
                Calendar.of(
                        List.of(
                                item(Due.Kind.ASSESSMENT, "2023-12-01", name),
                                item(Due.Kind.END, "2023-12-31", "张\\一\n二")),
                        TODAY,
                        "zh");

        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\n\n");
        List<String> lines = Arrays.asList(text.split("\r\n"));
        assertThat(lines)
                .allSatisfy(
                        line ->
                                assertThat(line.getBytes(StandardCharsets.UTF_8))
                                        .hasSizeLessThanOrEqualTo(75));
        assertThat(String.join("\n", lines)).doesNotContain("\uFFFD").doesNotContain("\r");
        String unfolded = text.replace("\r\n ", "");
        assertThat(unfolded.split("\r\n"))
                .contains(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "UID:ASSESSMENT-A1@xinchuan",
                        "DTSTAMP:20231128T000000Z",
                        "DTSTART;VALUE=DATE:20231201",
                        "DTEND;VALUE=DATE:20231202",
                        "SUMMARY:考核 阿依努尔·买买提\\,阿卜杜热合曼\\;艾则孜 → 徒弟",
                        "UID:END-A1@xinchuan",
                        "SUMMARY:期满 张\\\\一\\n二 → 徒弟",
                        "DESCRIPTION:A1\\n协议〔2023〕1号")
                .doesNotContain("METHOD:REQUEST");
        assertThat(unfolded.split("BEGIN:VEVENT", -1)).hasSize(3);
    }

    private static DueItem item(Due.Kind kind, String on, String mentor) {
        Pairing pairing =
                new Pairing(
                        "A1",
                        List.of("P1"),
                        List.of("P2"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        "协议〔2023〕1号",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        return new DueItem(
                kind,
                LocalDate.parse(on),
                false,
                new PairingItem(
                        pairing,
                        List.of(person("P1", mentor), person("P2", "徒弟")),
                        null,
                        null,
                        null,
                        null,
                        null,
                        1));
    }

    private static PersonRef person(String id, String name) {
        return new PersonRef(id, name, null, null, null, null, null, null);
    }

    private static PartialDate date(String text) {
        return text == null ? null : PartialDate.parse(text);
    }
}
