package org.xinchuan.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.xinchuan.http.Call;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Refused;
import org.xinchuan.http.SentForm;
import org.xinchuan.workbook.Wishes;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What whoever sends a workbook wants of it, as the fields of the form say. */
final class SentWishes {

    /** Letters of the choices: some thousand people. */
    static final int LONGEST = 200_000;

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
                texts(form, "corrections"));
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
