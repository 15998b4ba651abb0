package org.xinchuan.organisation;

import org.xinchuan.standard.Fault;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.OccupationCode;
import org.xinchuan.standard.Verdict;

import java.util.List;

/**
 * An occupation of the national classification, or a trade of one's own.
 *
 * @param edition the edition of the classification that the code is from, such as {@code 2022}
 */
public record Occupation(String code, String name, String edition) {

    public Occupation {
        new Faults().required("code", code).code("code", code).required("name", name).orThrow();
    }

    /** What is doubtful about it; nothing of this is a reason to refuse. */
    public List<Fault> doubts() {
        return switch (OccupationCode.check(code)) {
            case Verdict.Valid<OccupationCode> _ -> List.of();
            case Verdict.Warn<OccupationCode>(_, var doubt, var message) ->
                    List.of(new Fault("code", doubt, message));
            case Verdict.Invalid<OccupationCode>(var doubt, var message) ->
                    List.of(new Fault("code", doubt, message));
        };
    }
}
