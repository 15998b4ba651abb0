package org.xinchuan.skill;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.xinchuan.http.Warning;
import org.xinchuan.standard.PartialDate;

import java.util.List;

/**
 * A grade or title that a person holds.
 *
 * @param warnings what is doubtful about what was just written; left out of a plain read
 */
public record SkillItem(
        String person,
        Skill.Scheme scheme,
        String grade,
        String occupation,
        String certNo,
        PartialDate issuedOn,
        PartialDate validTo,
        String issuer,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Warning> warnings) {

    static SkillItem of(Skill skill, List<Warning> warnings) {
        return new SkillItem(
                skill.person(),
                skill.scheme(),
                skill.grade(),
                skill.occupation(),
                skill.certNo(),
                skill.issuedOn(),
                skill.validTo(),
                skill.issuer(),
                warnings);
    }
}
