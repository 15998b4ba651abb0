package org.xinchuan.organisation;

import org.xinchuan.graph.Searchable;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Code;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.Labelled;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.SearchText;
import org.xinchuan.standard.Uscc;
import org.xinchuan.standard.Verdict;

import java.util.List;

/**
 * An enterprise, a unit of one down to the team, a trade union or an agency.
 *
 * @param code its unified social credit code or a local code; made when left out
 * @param parent the organisation it is part of or subsidiary to
 * @param selfRatingSince since when it may rate the skills of its people itself
 */
public record Organisation(
        String code,
        String name,
        Kind kind,
        String parent,
        String region,
        String uscc,
        PartialDate selfRatingSince)
        implements Searchable {

    /** What sort of organisation it is. */
    public enum Kind implements Labelled {
        ENTERPRISE("企业", "enterprise"),
        UNIT("单位", "unit"),
        TRADE_UNION("工会", "trade union"),
        AGENCY("机构", "agency");

        private final Bilingual label;

        Kind(String zh, String en) {
            this.label = new Bilingual(zh, en);
        }

        @Override
        public Bilingual label() {
            return label;
        }
    }

    public Organisation {
        code = code == null ? Code.random().text() : code;
        Faults faults =
                new Faults()
                        .code("code", code)
                        .required("name", name)
                        .name("name", name)
                        .required("kind", kind)
                        .code("parent", parent)
                        .code("region", region)
                        .add(
                                code != null && code.equals(parent),
                                "parent",
                                "SELF_PARENT",
                                "上级不能是自己",
                                "an organisation is not its own parent");
        if (uscc != null
                && Uscc.check(uscc) instanceof Verdict.Invalid<Uscc>(String fault, var message)) {
            faults.add(true, "uscc", fault, message.zh(), message.en());
        }
        faults.orThrow();
    }

    /** What is doubtful about it; nothing of this is a reason to refuse. */
    public List<Fault> doubts() {
        return uscc != null
                        && Uscc.check(uscc) instanceof Verdict.Warn<Uscc>(_, var code, var message)
                ? List.of(new Fault("uscc", code, message))
                : List.of();
    }

    @Override
    public String searchText() {
        return SearchText.of(name, code, uscc);
    }
}
