package org.xinchuan.heritage;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.xinchuan.lineage.descent.Grade;
import org.xinchuan.lineage.descent.PersonDescendants;
import org.xinchuan.person.PersonRef;
import org.xinchuan.studio.StudioItem;

import java.time.LocalDate;
import java.util.List;

/**
 * The studios that grew out of a person's work: out of studios the person led, while the person led
 * them, and those founded by the person's line of apprentices.
 *
 * @param led studios the person led
 */
public record PersonStudios(
        PersonRef person,
        LocalDate asOf,
        Grade minGrade,
        int count,
        List<Descendant> studios,
        List<Relation.End> led) {

    /** One of them, in which ways, at the shortest distance. */
    public record Descendant(
            @JsonUnwrapped StudioItem studio, List<PersonDescendants.Way> via, int depth) {}
}
