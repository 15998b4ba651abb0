package org.xinchuan.organisation;

import org.xinchuan.standard.Fault;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.OccupationCode;
import org.xinchuan.standard.Verdict;
import org.xinchuan.table.Column;

import java.util.List;

/**
 * An occupation of the national classification, or a trade of one's own.
 *
 * @param edition the edition of the classification that the code is from, such as {@code 2022}
 */
public record Occupation(String code, String name, String edition) {
    /** What a file of occupations has in it. */
    static List<Column<Occupation>> columns() {
        return List.of(
                Column.of("代码", "code", Occupation::code),
                Column.of("名称", "name", Occupation::name),
                Column.of("版本", "edition", Occupation::edition));
    }

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
