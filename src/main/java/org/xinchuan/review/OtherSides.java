package org.xinchuan.review;

import org.xinchuan.access.Place;
import org.xinchuan.access.Reach;
import org.xinchuan.access.Views;
import org.xinchuan.http.Approval;
import org.xinchuan.http.Call;
import org.xinchuan.http.KeptRequest;
import org.xinchuan.http.MustWait;
import org.xinchuan.http.SecondPair;
import org.xinchuan.ledger.Entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds out who has a say in what a recorder enters: every enterprise that it touches beside the
 * recorder's own. One that has nobody to ask does not hold the entry up; it is marked 对方未确认 and
 * stands in that enterprise's queue from the day it has a recorder.
 */
public final class OtherSides implements SecondPair {

    private final Predicate<String> hasSomebody;

    /**
     * @param hasSomebody whether there is somebody who may agree for an organisation
     */
    public OtherSides(Predicate<String> hasSomebody) {
        this.hasSomebody = hasSomebody;
    }

    @Override
    public void look(Call call, Entry entry, Touched touched) {
        Optional<Approval> approval = KeptRequest.approval(call);
        if (approval.isPresent()) {
            mark(entry, touched, approval.get().silent());
            return;
        }
        Set<String> asked = outside(call.reach(), entry, touched.subjects());
        if (asked.isEmpty()) {
            return;
        }
        List<String> silent = new ArrayList<>(asked);
        silent.removeIf(hasSomebody);
        asked.removeAll(silent);
        if (!asked.isEmpty() || touched.markable() == null) {
            throw new MustWait(asked, silent);
        }
        mark(entry, touched, silent);
    }

    /** The organisations of records that are not within reach. */
    static Set<String> outside(Reach reach, Entry entry, Collection<String> subjects) {
        Set<String> codes = new TreeSet<>();
        if (!reach.everything()) {
            for (Place place : Views.places(entry, entry.now(), subjects)) {
                codes.addAll(place.organisations());
            }
            codes.removeIf(code -> code.isEmpty() || reach.covers(code));
        }
        return codes;
    }

    private static void mark(Entry entry, Touched touched, List<String> silent) {
        if (touched.markable() != null && !silent.isEmpty()) {
            entry.run(
                    "write/review/silent",
                    Map.of("id", touched.markable(), "organisations", silent));
        }
    }
}
