package org.xinchuan.lineage.descent;

/**
 * The three measures of the rules in docs/descent-rules.md, all in days.
 *
 * @param minPairDays how long a pairing must have lasted before the founding to qualify
 * @param minMemberDays how long one slice in a studio must have lasted before the founding
 * @param founderGraceDays how long after the founding a leader may begin and still be a founder
 */
public record DescentRules(int minPairDays, int minMemberDays, int founderGraceDays) {
    /** The measures of the field: 90, 180 and 90 days. */
    public static final DescentRules DEFAULT = new DescentRules(90, 180, 90);

    public DescentRules {
        if (minPairDays < 1 || minMemberDays < 1 || founderGraceDays < 0) {
            throw new IllegalArgumentException("descent is measured in positive days");
        }
    }
}
