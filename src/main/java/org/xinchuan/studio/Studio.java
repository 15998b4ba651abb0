package org.xinchuan.studio;

import org.xinchuan.graph.Searchable;
import org.xinchuan.standard.Code;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.SearchText;

/**
 * An innovation studio. Its level is not here: it may hold namings of several levels at once.
 *
 * @param code made when left out
 * @param foundedOn the first day it was at work
 * @param closedOn the first day on which it no longer is
 */
public record Studio(
        String code,
        String name,
        Type type,
        PartialDate foundedOn,
        PartialDate closedOn,
        String organisation,
        String field,
        Status status)
        implements Searchable {

    /** Under which programme it was set up. */
    public enum Type {
        MODEL_WORKER,
        MODEL_WORKER_AND_CRAFTSMAN,
        EMPLOYEE,
        MODEL_MENTOR,
        SKILL_MASTER
    }

    /** Where it stands between being built and being closed. */
    public enum Status {
        BUILT,
        APPLIED,
        NAMED,
        UNDER_REVIEW,
        SUSPENDED,
        REVOKED,
        CLOSED
    }

    public Studio {
        code = code == null ? Code.random().text() : code;
        type = type == null ? Type.EMPLOYEE : type;
        new Faults()
                .code("code", code)
                .required("name", name)
                .name("name", name)
                .code("organisation", organisation)
                .order("foundedOn", foundedOn, "closedOn", closedOn)
                .orThrow();
    }

    @Override
    public String searchText() {
        return SearchText.of(name, code);
    }
}
