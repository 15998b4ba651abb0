package org.xinchuan.innovation;

import org.xinchuan.access.Shown;
import org.xinchuan.access.View;
import org.xinchuan.standard.PersonName;

/**
 * Somebody who contributed to a result or invented what protects it.
 *
 * @param person null for somebody whose name is masked
 * @param rank 1 for the first
 */
public record Contributor(String person, String name, int rank) {

    /** What of it a caller is shown: a name, or a masked one. */
    Contributor to(View view, Shown shown) {
        return shown.to(view, person) ? this : new Contributor(null, PersonName.masked(name), rank);
    }
}
