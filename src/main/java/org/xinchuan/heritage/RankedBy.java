package org.xinchuan.heritage;

import org.xinchuan.lineage.influence.Measure;

import java.util.Optional;
import java.util.stream.Stream;

/** By what may be ranked, as the query parameter {@code measure} names it. */
enum RankedBy {
    FECUNDITY("fecundity", Measure.FECUNDITY, null),
    FERTILITY("fertility", Measure.FERTILITY, null),
    DESCENDANTS("descendants", Measure.DESCENDANTS, null),
    GENERATIONS("generations", Measure.GENERATIONS, null),
    RELATIONSHIPS("relationships", Measure.RELATIONSHIPS, null),
    COUSINS("cousins", Measure.COUSINS, null),
    GENEALOGICAL_INDEX("genealogicalIndex", Measure.GENEALOGICAL_INDEX, null),
    FERTILE_SHARE("fertileShare", Measure.FERTILE_SHARE, null),
    CREDIT_RESULTS("creditResults", null, Achievement.RESULTS),
    CREDIT_AWARDS("creditAwards", null, Achievement.AWARDS),
    CREDIT_IP_ASSETS("creditIpAssets", null, Achievement.IP_ASSETS);

    private final String word;
    private final Measure measure;
    private final Achievement achievement;

    RankedBy(String word, Measure measure, Achievement achievement) {
        this.word = word;
        this.measure = measure;
        this.achievement = achievement;
    }

    String word() {
        return word;
    }

    /** The measure on the graph; empty for credit. */
    Optional<Measure> measure() {
        return Optional.ofNullable(measure);
    }

    /** What credit is for; null for a measure on the graph. */
    Achievement achievement() {
        return achievement;
    }

    boolean ratio() {
        return measure != null && measure.ratio();
    }

    /** As an answer shows a value: whole where it counts. */
    Number shown(double value) {
        if (measure == null || ratio()) {
            return value;
        }
        return Math.round(value);
    }

    static RankedBy of(String word) {
        return Stream.of(values()).filter(one -> one.word.equals(word)).findFirst().orElseThrow();
    }
}
