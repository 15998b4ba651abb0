package org.xinchuan.heritage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.xinchuan.lineage.people.Generations;
import org.xinchuan.person.PersonRef;

import java.time.LocalDate;
import java.util.List;

/**
 * A person's line of apprentices, or of masters, by generation: the shortest distance.
 *
 * @param count everybody in the line, without the person
 * @param generations how many stand in each generation
 * @param items one page of them, in order of generation and id
 */
public record PeopleLine(
        PersonRef person,
        LocalDate asOf,
        int count,
        List<Generations.Generation> generations,
        List<Relative> items,
        String next) {

    /**
     * Somebody in the line.
     *
     * @param mentors of the line, who taught this person; in a line of apprentices
     * @param apprentices of the line, whom this person taught; in a line of masters
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Relative(
            @JsonUnwrapped PersonRef person,
            int generation,
            List<String> mentors,
            List<String> apprentices) {}
}
