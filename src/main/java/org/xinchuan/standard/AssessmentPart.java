package org.xinchuan.standard;

/** The parts of the form by which studios are assessed each year (DOMAIN.md §5.4). */
public enum AssessmentPart implements Labelled {
    ORGANISATION("组织建设", "organisation"),
    INNOVATION("攻关创新", "innovation"),
    TRANSFER("成果转化", "transfer of results"),
    MENTORING("带徒育人", "mentoring"),
    EXCHANGE("交流推广", "exchange"),
    LEDGER("台账", "ledger");

    private final Bilingual label;

    AssessmentPart(String chinese, String english) {
        this.label = new Bilingual(chinese, english);
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
