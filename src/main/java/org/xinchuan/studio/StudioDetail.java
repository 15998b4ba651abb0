package org.xinchuan.studio;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.xinchuan.person.PairingView;
import org.xinchuan.standard.PartialDate;

import java.util.List;

/**
 * One studio with everything recorded about it.
 *
 * @param names those it bore for a time
 * @param people everybody who leads or led it, belongs or belonged to it
 * @param origins recorded ones; what follows from people is in the lineage
 * @param pairings those it hosts, or whose mentor led it or belonged to it
 */
public record StudioDetail(
        @JsonUnwrapped StudioItem studio,
        List<StudioCard.Bore> names,
        List<Someone> people,
        List<Origin> origins,
        List<InAlliance> alliances,
        List<Honoured> honours,
        List<PairingView> pairings) {

    /** Somebody's time in the studio. */
    public record Someone(
            String person, String name, StudioPerson.Role role, PartialDate from, PartialDate to) {}

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
