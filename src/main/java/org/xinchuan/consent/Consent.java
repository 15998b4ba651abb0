package org.xinchuan.consent;

import org.xinchuan.standard.Fault;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody agreed to, or no longer agrees to. Source: TRUST.md §3.1 and §3.3.
 *
 * @param onDate the day on which it was given or withdrawn
 * @param document where it is written: the paper that was signed, or null
 */
public record Consent(Kind kind, State state, PartialDate onDate, String document) {

    private static final int LONGEST = 200;

    /** What is agreed to. */
    public enum Kind {
        /** To be shown by name to the public and outside the own organisation. */
        PUBLIC_NAME,
        /** That the personnel office may see identity number and phone in clear. */
        CONTACT
    }

    /** Whether it holds. */
    public enum State {
        GIVEN,
        WITHDRAWN
    }

    public Consent {
        document = document == null || document.isBlank() ? null : document.strip();
        new Faults()
                .required("kind", kind)
                .required("state", state)
                .required("onDate", onDate)
                .add(
                        document != null && document.length() > LONGEST,
                        "document",
                        "DOCUMENT_TOO_LONG",
                        "依据不得超过 " + LONGEST + " 个字",
                        "at most " + LONGEST + " characters")
                .orThrow();
    }

    /**
     * What stands against recording it. A withdrawal needs no paper: it must be as easy as can be.
     *
     * @param own whether the person says so, and nobody on their behalf
     */
    List<Fault> faults(LocalDate today, boolean own) {
        List<Fault> faults = new ArrayList<>();
        if (onDate.first().isAfter(today)) {
            faults.add(
                    Fault.of(
                            "onDate",
                            "CONSENT_IN_FUTURE",
                            "日期不得晚于今天",
                            "the day must not be after today"));
        }
        if (document == null && state == State.GIVEN && !own) {
            faults.add(
                    Fault.of(
                            "document",
                            "CONSENT_WITHOUT_DOCUMENT",
                            "请注明本人签署的同意书",
                            "name the paper that the person signed"));
        }
        return faults;
    }
}
