package org.xinchuan.event;

import org.xinchuan.access.Shown;
import org.xinchuan.access.View;
import org.xinchuan.standard.PersonName;

/**
 * Somebody who took part in an event, as it is shown.
 *
 * @param person null for somebody whose name is masked, of whom rank and prize alone are told then
 */
public record Participant(
        String person,
        String name,
        EventPerson.Role role,
        String pairing,
        Double score,
        Integer rank,
        String prize,
        String organisation,
        String organisationName,
        String occupation,
        String occupationName) {

    /** What of it a caller is shown: rank and prize are announced, a score is the person's own. */
    Participant to(View view, Shown shown) {
        return shown.to(view, person)
                ? this
                : new Participant(
                        null,
                        PersonName.masked(name),
                        role,
                        null,
                        null,
                        rank,
                        prize,
                        null,
                        null,
                        null,
                        null);
    }
}
