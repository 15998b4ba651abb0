package org.xinchuan.studio;

import org.xinchuan.graph.Searchable;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Code;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.Labelled;
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
    public enum Type implements Labelled {
        MODEL_WORKER("劳模创新工作室", "model worker’s innovation studio"),
        MODEL_WORKER_AND_CRAFTSMAN(
                "劳模和工匠人才创新工作室", "innovation studio for model workers and craftsmen"),
        EMPLOYEE("职工创新工作室", "employees’ innovation studio"),
        MODEL_MENTOR("模范导师创新工作室", "model mentor’s innovation studio"),
        SKILL_MASTER("技能大师工作室", "skill master’s studio");

        private final Bilingual label;

        Type(String zh, String en) {
            this.label = new Bilingual(zh, en);
        }

        @Override
        public Bilingual label() {
            return label;
        }
    }

    /** Where it stands between being built and being closed. */
    public enum Status implements Labelled {
        BUILT("已建", "built"),
        APPLIED("已申报", "applied"),
        NAMED("已命名", "named"),
        UNDER_REVIEW("复审中", "under review"),
        SUSPENDED("暂停", "suspended"),
        REVOKED("已撤销", "revoked"),
        CLOSED("已停止", "closed");

        private final Bilingual label;

        Status(String zh, String en) {
            this.label = new Bilingual(zh, en);
        }

        @Override
        public Bilingual label() {
            return label;
        }
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
