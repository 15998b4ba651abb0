package org.xinchuan.access;

import org.xinchuan.ledger.Entry;
import org.xinchuan.standard.Fault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a recorder says of other enterprises: that one took part in a result, uses it, owns a patent
 * or held an event. A recorder says it of the own side alone; of others only the province does,
 * since nobody there was asked.
 */
public final class OwnSide {

    private final Entry entry;
    private final Reach reach;
    private final List<Fault> faults = new ArrayList<>();

    public OwnSide(Entry entry, Reach reach) {
        this.entry = entry;
        this.reach = reach;
    }

    /**
     * A fault for each record of another enterprise that is named anew; absent ones are nobody's.
     */
    public OwnSide says(
            String field, String kind, Collection<String> keys, Collection<String> before) {
        for (String key : keys) {
            if (!before.contains(key) && isOthers(kind + ":" + key)) {
                faults.add(
                        Fault.of(
                                field,
                                "OTHER_ENTERPRISE",
                                key + " 属于其他企业，请由省级登记",
                                key + " belongs to another enterprise: the province records that"));
            }
        }
        return this;
    }

    public List<Fault> faults() {
        return faults;
    }

    private boolean isOthers(String subject) {
        return !reach.everything()
                && Views.places(entry, entry.now(), List.of(subject)).stream()
                        .flatMap(place -> place.organisations().stream())
                        .anyMatch(code -> !reach.covers(code));
    }
}
