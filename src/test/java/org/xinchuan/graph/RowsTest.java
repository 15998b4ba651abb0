package org.xinchuan.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.Test;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.person.Person;
import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A row of a record says what the record says as JSON, and the days of its dates beside them. */
final class RowsTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Everything that a component may be, in a record that nobody else sees. */
    private record Everything(
            String text,
            String nothing,
            int number,
            Long large,
            Double part,
            boolean yes,
            PairingStatus word,
            PartialDate day,
            PartialDate never,
            List<String> texts,
            List<PairingStatus> words,
            List<Integer> numbers,
            List<String> gaps,
            Inner inner,
            Map<String, Object> map) {}

    private record Inner(String a, PartialDate b) {}

    @Test
    void aRowIsTheRecordWithItsDays() {
        Everything record =
                new Everything(
                        "a",
                        null,
                        1,
                        2L,
                        0.5,
                        true,
                        PairingStatus.EXTENDED,
                        PartialDate.parse("2021-02"),
                        null,
                        List.of("x", ""),
                        List.of(PairingStatus.VOID),
                        List.of(3, 4),
                        Arrays.asList("x", null),
                        new Inner("i", PartialDate.parse("2020")),
                        Map.of("k", 5));

        Map<String, Object> row = Rows.of(record);

        assertThat(row.remove("dayFirst")).isEqualTo(LocalDate.of(2021, 2, 1));
        assertThat(row.remove("dayNext")).isEqualTo(LocalDate.of(2021, 3, 1));
        assertThat(row).containsEntry("neverFirst", null).containsEntry("neverNext", null);
        row.keySet().removeAll(List.of("neverFirst", "neverNext"));
        Map<String, Object> json = MAPPER.convertValue(record, new TypeReference<>() {});
        assertThat(row).isEqualTo(json);
        assertThat(Rows.to(Everything.class, new Row(row))).isEqualTo(record);
    }

    @Test
    void aRowOfSomebodyCanBeSearchedAndPutInOrder() {
        Person person =
                new Person(
                        "P1",
                        "沈一",
                        null,
                        "E1",
                        Person.Gender.FEMALE,
                        1990,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);

        Map<String, Object> row = Rows.of(person);

        assertThat(row)
                .containsEntry("name", "沈一")
                .containsEntry("gender", "FEMALE")
                .containsEntry("birthYear", 1990)
                .containsEntry("searchText", person.searchText())
                .containsAllEntriesOf(Rows.order("沈一"));
    }
}
