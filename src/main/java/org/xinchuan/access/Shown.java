package org.xinchuan.access;

import java.util.function.Predicate;

/**
 * Whom a caller is shown by name: people within reach, those whose names are published — who leads
 * or led a studio, and who holds an honour (naming notices publish both) — and who agrees to it.
 */
public interface Shown {

    /** Whether the name of a person is shown to the caller; false for nobody's id. */
    boolean to(View view, String person);

    /** Whether a caller may know of a person, to name one in what they write. */
    default Predicate<String> knownTo(View view, Operation writing) {
        return person -> view.reach(writing).everything() || to(view, person);
    }
}
