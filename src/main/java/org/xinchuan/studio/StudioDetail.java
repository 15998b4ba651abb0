package org.xinchuan.studio;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Place;
import org.xinchuan.access.Shown;
import org.xinchuan.access.View;
import org.xinchuan.http.Warning;
import org.xinchuan.person.PairingView;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.PersonName;

import java.util.List;

/**
 * One studio with everything recorded about it.
 *
 * @param names those it bore for a time
 * @param people everybody who leads or led it, belongs or belonged to it
 * @param origins recorded ones; what follows from people is in the lineage
 * @param pairings those it hosts, or whose mentor led it or belonged to it
 * @param pairingsHidden true when there are more than the caller may see, else left out
 * @param warnings what is doubtful about what was just written; left out of a plain read
 */
public record StudioDetail(
        @JsonUnwrapped StudioItem studio,
        List<StudioCard.Bore> names,
        List<Someone> people,
        List<Origin> origins,
        List<InAlliance> alliances,
        List<Honoured> honours,
        List<PairingView> pairings,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean pairingsHidden,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Warning> warnings) {

    /** The same, with what is doubtful about what was just written. */
    StudioDetail warning(List<Warning> doubts) {
        return new StudioDetail(
                studio,
                names,
                people,
                origins,
                alliances,
                honours,
                pairings,
                pairingsHidden,
                doubts.isEmpty() ? null : doubts);
    }

    /** What of it a caller is shown: members by masked names, pairings within reach. */
    StudioDetail to(View view, Shown shown) {
        List<PairingView> seen =
                pairings.stream()
                        .filter(one -> within(view, one))
                        .map(one -> one.to(id -> shown.to(view, id)))
                        .toList();
        return new StudioDetail(
                studio,
                names,
                people.stream()
                        .map(one -> shown.to(view, one.person()) ? one : one.masked())
                        .toList(),
                origins,
                alliances,
                honours,
                seen,
                seen.size() < pairings.size() ? true : null,
                warnings);
    }

    private static boolean within(View view, PairingView pairing) {
        return view.may(Operation.READ_PAIRINGS, new Place(pairing.places(), true, null));
    }

    /**
     * Somebody's time in the studio.
     *
     * @param person null for somebody whose name is masked
     * @param document id of what a leader was approved of with, or null
     */
    public record Someone(
            String person,
            String name,
            StudioPerson.Role role,
            PartialDate from,
            PartialDate to,
            String document) {

        private Someone masked() {
            return new Someone(null, PersonName.masked(name), role, from, to, null);
        }
    }

    /** A recorded origin. */
    public record Origin(
            String parent,
            String parentName,
            StudioOrigin.Kind kind,
            PartialDate occurredOn,
            String document,
            boolean confirmed) {}

    /**
     * An alliance that the studio is in.
     *
     * @param lead code of the studio that leads it, or null
     */
    public record InAlliance(String code, String name, String lead) {}

    /** An honour that the studio holds. */
    public record Honoured(String honour, String name, String level, PartialDate onDate) {}
}
