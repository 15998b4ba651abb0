package org.xinchuan.heritage;

import org.xinchuan.ledger.ReadModel;

import java.util.Set;

/**
 * Counts how often what people and studios achieved may have changed, so that amounts read from the
 * store stay for as long as only pairings and the like are written.
 */
public final class AchievementChanges implements ReadModel {

    /** Kinds of records that a change of says nothing of results, awards and assets. */
    private static final Set<String> OTHERS =
            Set.of("account", "occupation", "organisation", "pairing", "training-base");

    private volatile long version;
    private volatile long changes;

    /** Larger after every change that may concern them. */
    long version() {
        return version;
    }

    /** Larger after every change of anything. */
    long changes() {
        return changes;
    }

    @Override
    public synchronized void load() {
        version++;
        changes++;
    }

    @Override
    public synchronized void refresh(Set<String> subjects) {
        changes++;
        if (!subjects.stream().allMatch(AchievementChanges::isOther)) {
            version++;
        }
    }

    private static boolean isOther(String subject) {
        int end = subject.indexOf(':');
        return end > 0 && OTHERS.contains(subject.substring(0, end));
    }
}
