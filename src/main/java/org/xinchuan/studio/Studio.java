package org.xinchuan.studio;

import org.xinchuan.graph.Searchable;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.Pinyin;
import org.xinchuan.standard.SearchText;

/**
 * An innovation studio. Its level is not here: it may hold namings of several levels at once.
 *
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
        type = type == null ? Type.EMPLOYEE : type;
        new Faults()
                .required("code", code)
                .code("code", code)
                .required("name", name)
                .code("organisation", organisation)
                .order("foundedOn", foundedOn, "closedOn", closedOn)
                .orThrow();
    }

    @Override
    public String searchText() {
        Pinyin pinyin = Pinyin.of(name);
        return String.join(
                " ",
                SearchText.fold(name),
                String.join(" ", pinyin.spellings()),
                String.join(" ", pinyin.initials()),
                code.toLowerCase(java.util.Locale.ROOT));
    }
}
