package org.xinchuan.standard;

import java.util.Comparator;

/**
 * The level on which a studio is named. A studio may hold namings of several levels at once, so the
 * level is a property of the naming and never of the studio.
 */
public enum NamingLevel implements Labelled {
    ENTERPRISE(1, "企业级", "enterprise"),
    GROUP(2, "集团级", "group"),
    COUNTY(3, "县级", "county"),
    CITY(4, "市级", "city"),
    /** Named by an industrial union; stands beside the province. */
    INDUSTRY(5, "产业(行业)级", "industry"),
    PROVINCE(5, "省级", "province"),
    PROVINCE_DEMO(6, "省示范性", "provincial demonstration"),
    NATIONAL(7, "全国示范性", "national");

    /** By rank; levels of equal rank in the order in which they stand here. */
    public static final Comparator<NamingLevel> BY_RANK =
            Comparator.comparingInt(NamingLevel::rank).thenComparing(Comparator.naturalOrder());

    private final int rank;
    private final Bilingual label;

    NamingLevel(int rank, String chinese, String english) {
        this.rank = rank;
        this.label = new Bilingual(chinese, english);
    }

    /** 1 for the lowest; equal for levels that rank beside each other. */
    public int rank() {
        return rank;
    }

    @Override
    public Bilingual label() {
        return label;
    }

    /**
     * Whether it counts as provincial in indicator I02: province, provincial demonstration, nation.
     */
    public boolean isProvincialOrAbove() {
        return this == PROVINCE || this == PROVINCE_DEMO || this == NATIONAL;
    }
}
