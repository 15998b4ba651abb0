package org.xinchuan.organisation;

import org.xinchuan.standard.Fault;

import java.util.List;

/** How the write of an organisation ended. */
public sealed interface OrganisationOutcome {

    /**
     * It is recorded.
     *
     * @param fields those that were set or changed; none when it was all so already
     */
    record Recorded(Organisation organisation, List<String> fields)
            implements OrganisationOutcome {}

    /** The code exists already. */
    record CodeTaken(String code) implements OrganisationOutcome {}

    /** A code cannot be changed. */
    record CodeFixed(String code) implements OrganisationOutcome {}

    /** It names what is not recorded. */
    record Unknown(List<Fault> faults) implements OrganisationOutcome {}

    /** The new parent is part of it, directly or further down. */
    record WouldCloseLoop(String parent) implements OrganisationOutcome {}
}
