package org.xinchuan.studio;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.Labelled;
import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.PartialDate;

/**
 * A studio is named on a level. Several namings hold at once.
 *
 * @param validTo the last day on which it holds; a revoked one ends on the day of its revocation
 * @param grantedBy code or name of the body that grants it
 * @param fundingYuan granted with it, in yuan
 */
public record Naming(
        String studio,
        NamingLevel level,
        PartialDate namedOn,
        String title,
        PartialDate validTo,
        Status status,
        String certNo,
        String docNo,
        String grantedBy,
        Long fundingYuan) {

    /** Whether it still holds. */
    public enum Status implements Labelled {
        VALID("有效", "valid"),
        EXPIRED("已到期", "expired"),
        REVOKED("已撤销", "revoked");

        private final Bilingual label;

        Status(String zh, String en) {
            this.label = new Bilingual(zh, en);
        }

        @Override
        public Bilingual label() {
            return label;
        }
    }

    public Naming {
        new Faults()
                .required("studio", studio)
                .code("studio", studio)
                .required("level", level)
                .required("namedOn", namedOn)
                .order("namedOn", namedOn, "validTo", validTo)
                .orThrow();
    }
}
