package org.xinchuan.heritage;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Shown;
import org.xinchuan.access.View;
import org.xinchuan.lineage.Lineage;
import org.xinchuan.lineage.descent.Term;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.PersonName;

/** Names people in evidence as far as the caller is shown them. */
final class Names {

    private final Lineage lineage;
    private final View view;
    private final Shown shown;

    Names(Lineage lineage, View view, Shown shown) {
        this.lineage = lineage;
        this.view = view;
        this.shown = shown;
    }

    /**
     * Somebody as the caller is shown them.
     *
     * @param id null for somebody whose name is masked
     */
    record Somebody(String id, String name) {

        boolean hidden() {
            return id == null;
        }
    }

    Somebody of(String person) {
        String name = lineage.person(person).map(one -> one.name()).orElse(person);
        return shown.to(view, person)
                ? new Somebody(person, name)
                : new Somebody(null, PersonName.masked(name));
    }

    /** A day of a pairing, or only its year for who may read no pairings. */
    PartialDate day(PartialDate day) {
        return day == null || view.may(Operation.READ_PAIRINGS) ? day : day.year();
    }

    /** The same for both ends. */
    Term term(Term term) {
        return term == null ? null : new Term(day(term.from()), day(term.to()));
    }
}
