package org.xinchuan.exchange;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Place;
import org.xinchuan.access.Reach;
import org.xinchuan.access.Shown;
import org.xinchuan.access.View;

/**
 * Who has rows taken in or takes them out.
 *
 * @param actor as the change record names it
 * @param doing importing or exporting
 * @param view what they may see and do, or null for who works on the store itself
 * @param shown whom they are shown by name, or null without a view
 */
public record Exchanger(String actor, Operation doing, View view, Shown shown) {

    /** Somebody on the machine of the store, whom nothing is hidden from. */
    static Exchanger atTheStore(String actor) {
        return new Exchanger(actor, null, null, null);
    }

    /** Whether there is nothing out of reach, so that no row needs a look. */
    boolean everywhere() {
        return view == null || reach().everything();
    }

    /** What may be taken in or out. */
    Reach reach() {
        return view.reach(doing);
    }

    /**
     * Whether a record may be taken in that is written by such an operation when it comes alone.
     */
    boolean may(Operation single, Place place) {
        return view.may(doing, place) && view.may(single, place);
    }

    /** Whether a person is within sight or published; false for nobody's id. */
    boolean knows(String person) {
        return shown.to(view, person);
    }
}
