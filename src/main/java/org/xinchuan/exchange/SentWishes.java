package org.xinchuan.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.xinchuan.http.Call;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Refused;
import org.xinchuan.http.SentForm;
import org.xinchuan.workbook.ColumnMatch;
import org.xinchuan.workbook.Matches;
import org.xinchuan.workbook.Wishes;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What whoever sends a workbook wants of it, as the fields of the form say. */
final class SentWishes {

    /** Letters of the choices: some thousand people. */
    static final int LONGEST = 200_000;

    static final String COLUMNS = "columns";

    private static final JsonMapper MAPPER = new JsonMapper();

    private SentWishes() {}

    static Wishes of(SentForm form, Call call) {
        return new Wishes(
                home(form, call),
                Boolean.parseBoolean(form.field("createMissing")),
                texts(form, "choices"),
                new Wishes.Notice(
                        form.field("documentTitle"),
                        form.field("documentNo"),
                        form.field("documentIssuer"),
                        form.field("documentDate"),
                        form.field("level")),
                texts(form, "corrections"),
                new Matches(columns(form), List.of()));
    }

    /** What the sender says of the columns. */
    private static List<ColumnMatch> columns(SentForm form) {
        String json = form.field(COLUMNS);
        if (json == null || json.isBlank()) {
            return List.of();
        }
        try {
            var columns = MAPPER.readValue(json, new TypeReference<List<ColumnMatch>>() {});
            if (columns != null
                    && columns.stream()
                            .allMatch(one -> one != null && one.sheet() != null && one.row() > 0)) {
                return columns;
            }
        } catch (JsonProcessingException e) {
            // Said below, as of a list of something else.
        }
        throw new Refused(
                Problems.badParameter(
                        Problem.Error.parameter(
                                COLUMNS,
                                "JSON_INVALID",
                                "columns 应为 JSON 数组，每项有 sheet、row、levels、fields",
                                "columns is a JSON array of sheet, row, levels and fields")));
    }

    /** What the form says, else the one organisation that the sender records for. */
    private static String home(SentForm form, Call call) {
        String said = form.field("organisation");
        if (said != null && !said.isBlank()) {
            return said.strip();
        }
        List<String> own =
                call.view().identity().grants().stream()
                        .map(grant -> grant.organisation())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return own.size() == 1 ? own.getFirst() : null;
    }

    /** A field that is a JSON object of texts. */
    private static Map<String, String> texts(SentForm form, String field) {
        String json = form.field(field);
        if (json == null || json.isBlank()) {
            return Map.of();
        }
        try {
            var texts = MAPPER.readValue(json, new TypeReference<Map<String, String>>() {});
            if (texts != null && !texts.containsValue(null)) {
                return texts;
            }
        } catch (JsonProcessingException e) {
            // Said below, as of an object with other values.
        }
        throw new Refused(
                Problems.badParameter(
                        Problem.Error.parameter(
                                field,
                                "JSON_INVALID",
                                field + " 应为 JSON 对象，值为文字",
                                field + " is a JSON object whose values are texts")));
    }
}
