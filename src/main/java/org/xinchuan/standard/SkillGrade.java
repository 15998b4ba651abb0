package org.xinchuan.standard;

/**
 * The eight grades of vocational skill (新八级, MOHRSS 2022) below which apprentices stand. The order
 * of the constants is the order of the grades.
 */
public enum SkillGrade implements Labelled {
    APPRENTICE("学徒工", "apprentice"),
    JUNIOR("初级工", "junior worker"),
    INTERMEDIATE("中级工", "intermediate worker"),
    SENIOR("高级工", "senior worker"),
    TECHNICIAN("技师", "technician"),
    SENIOR_TECHNICIAN("高级技师", "senior technician"),
    SPECIAL_TECHNICIAN("特级技师", "special technician"),
    CHIEF_TECHNICIAN("首席技师", "chief technician");

    private final Bilingual label;

    SkillGrade(String chinese, String english) {
        this.label = new Bilingual(chinese, english);
    }

    @Override
    public Bilingual label() {
        return label;
    }

    /** Whether the holder counts among the skilled (技能人才); apprentices do not. */
    public boolean isSkilled() {
        return this != APPRENTICE;
    }

    /** Whether the holder counts among the high-skilled (高技能人才): senior worker and above. */
    public boolean isHighSkilled() {
        return compareTo(SENIOR) >= 0;
    }
}
