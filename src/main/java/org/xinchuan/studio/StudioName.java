package org.xinchuan.studio;

import org.xinchuan.standard.Faults;
import org.xinchuan.standard.PartialDate;

/** A name that a studio bore for a time; a renamed studio stays the same studio. */
public record StudioName(String studio, PartialDate from, String name, PartialDate to) {

    public StudioName {
        new Faults()
                .required("studio", studio)
                .code("studio", studio)
                .required("from", from)
                .required("name", name)
                .order("from", from, "to", to)
                .orThrow();
    }
}
