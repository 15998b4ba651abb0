package org.xinchuan.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.xinchuan.graph.CypherHeader.Parameter;
import org.xinchuan.graph.CypherHeader.ParameterType;
import org.xinchuan.standard.Bilingual;

import java.util.List;
import java.util.Locale;

/**
 * A parameter of a report as it is answered.
 *
 * @param type date, text, number, flag, level, scope or choice
 * @param otherwise the default, null when there is none
 * @param allowed the words that it may be; left out when it is free
 * @param value what it was in this answer; left out in the list and where nothing was given
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ParameterItem(
        String name,
        String type,
        Bilingual title,
        @JsonProperty("default") String otherwise,
        List<String> allowed,
        Object value) {

    static ParameterItem of(Parameter parameter, Object value) {
        return new ParameterItem(
                parameter.name(),
                word(parameter.type()),
                parameter.title(),
                parameter.otherwise(),
                parameter.words(),
                value);
    }

    private static String word(ParameterType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
