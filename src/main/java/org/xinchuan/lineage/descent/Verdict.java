package org.xinchuan.lineage.descent;

import java.util.Optional;

/**
 * What a rule says about one piece of evidence.
 *
 * @param full the grade it has when every date is sure
 * @param certainty how far the dates make it so
 */
record Verdict(Grade full, Certainty certainty) {

    /**
     * The grade it has as the dates are: lowered by one, once, when it is only possible; empty when
     * it is impossible or below E.
     */
    Optional<Grade> grade() {
        return switch (certainty) {
            case CERTAIN -> Optional.of(full);
            case POSSIBLE -> full.lowered();
            case IMPOSSIBLE -> Optional.empty();
        };
    }

    boolean dateUncertain() {
        return certainty == Certainty.POSSIBLE;
    }
}
