package org.xinchuan.standard;

/** The seven haves (七有) by which a studio is accepted and assessed (DOMAIN.md §1.2). */
public enum StandardsChecklist {
    PLAQUE("牌匾", "plaque"),
    PREMISES("场所", "premises"),
    RULES("制度", "rules"),
    FUNDS("经费", "funds"),
    TEAM("团队", "team"),
    LEDGER("台账", "ledger"),
    RESULTS("成果", "results");

    private final Bilingual label;

    StandardsChecklist(String chinese, String english) {
        this.label = new Bilingual(chinese, english);
    }

    /** What the interface calls it. */
    public Bilingual label() {
        return label;
    }
}
