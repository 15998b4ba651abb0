package org.xinchuan.programme;

import org.xinchuan.graph.Searchable;
import org.xinchuan.standard.ActionTag;
import org.xinchuan.standard.Code;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.SearchText;

import java.util.List;

/**
 * A training base of the industrial workforce (产业工人培训基地).
 *
 * @param code made when left out
 * @param organisation code of the one that runs it; a base without one is the province's
 * @param region code of where it lies
 * @param capacity how many people it can train at a time
 * @param openedOn the first day it was at work
 * @param closedOn the first day on which it no longer is
 * @param actions those of the five that it serves
 * @param document the source, by id or title
 */
public record TrainingBase(
        String code,
        String name,
        String organisation,
        String region,
        Integer capacity,
        PartialDate openedOn,
        PartialDate closedOn,
        List<String> actions,
        String document)
        implements Searchable {

    public TrainingBase {
        code = code == null ? Code.random().text() : code;
        actions = actions == null ? List.of() : List.copyOf(actions);
        Faults faults =
                new Faults()
                        .code("code", code)
                        .required("name", name)
                        .name("name", name)
                        .code("organisation", organisation)
                        .code("region", region)
                        .add(
                                capacity != null && capacity < 0,
                                "capacity",
                                "NUMBER_INVALID",
                                "容量不能是负数",
                                "a capacity is not negative")
                        .order("openedOn", openedOn, "closedOn", closedOn);
        ActionTag.check(faults, "actions", actions);
        faults.orThrow();
    }

    @Override
    public String searchText() {
        return SearchText.of(name, code);
    }
}
