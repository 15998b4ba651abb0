package org.xinchuan.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.xinchuan.http.Warning;
import org.xinchuan.standard.PartialDate;

import java.util.List;
import java.util.function.Predicate;

/**
 * One person with everything recorded about them.
 *
 * @param employeeNoTail the last four characters of the employee number, or null
 * @param erasedAt when the personal data were erased and the name became a pseudonym; left out of
 *     all others
 * @param presentSince the first day of the present post, or null; later than {@code hiredOn} after
 *     a transfer
 * @param pairings those they teach or learn in, in order of time
 * @param warnings what is doubtful about what was just written; left out of a plain read
 */
public record PersonDetail(
        @JsonUnwrapped Person person,
        String organisationName,
        String occupationName,
        String employeeNoTail,
        @JsonInclude(JsonInclude.Include.NON_NULL) String erasedAt,
        PartialDate presentSince,
        List<Held> posts,
        List<Honoured> honours,
        List<Skilled> skills,
        List<InStudio> studios,
        List<Contributed> results,
        List<AtEvent> events,
        List<PairingView> pairings,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Warning> warnings) {

    /** A post that the person held. */
    public record Held(
            String organisation,
            String organisationName,
            PartialDate from,
            PartialDate to,
            String employeeNo,
            String occupation,
            String post) {}

    /** An honour that the person holds. */
    public record Honoured(
            String honour,
            String name,
            String level,
            boolean modelWorker,
            PartialDate onDate,
            String docNo) {}

    /**
     * A grade or title that the person holds.
     *
     * @param standsFor the titles that the grade or qualification stands for; none of a title
     *     itself, and none of an X certificate, which is no grade of the eight
     */
    public record Skilled(
            String scheme,
            String grade,
            String occupation,
            String certNo,
            PartialDate issuedOn,
            PartialDate validTo,
            String issuer,
            List<StandsFor> standsFor) {

        public Skilled {
            standsFor = standsFor == null ? List.of() : List.copyOf(standsFor);
        }
    }

    /**
     * A title that a qualification stands for.
     *
     * @param years of work in the qualification that it takes besides; null for none
     */
    public record StandsFor(String title, Integer years) {}

    /**
     * A result that the person contributed to.
     *
     * @param rank 1 for the first
     * @param level the highest of its awards, or null
     */
    public record Contributed(
            String code,
            String title,
            String type,
            PartialDate completedOn,
            int rank,
            String studio,
            String studioName,
            String level) {}

    /**
     * An event that the person took part in.
     *
     * @param pairing in which, or null
     * @param score in points; rank 1 for the first
     */
    public record AtEvent(
            String code,
            String name,
            String kind,
            String series,
            PartialDate heldOn,
            String level,
            String role,
            String pairing,
            Double score,
            Integer rank,
            String prize) {}

    /** Time spent in a studio, leading it or belonging to it. */
    public record InStudio(
            String code, String name, String role, PartialDate from, PartialDate to) {}

    /** The same for who is shown the names of those. */
    PersonDetail to(Predicate<String> named) {
        return with(pairings.stream().map(one -> one.to(named)).toList(), warnings);
    }

    PersonDetail warning(List<Warning> doubts) {
        return with(pairings, doubts);
    }

    private PersonDetail with(List<PairingView> shown, List<Warning> doubts) {
        return new PersonDetail(
                person,
                organisationName,
                occupationName,
                employeeNoTail,
                erasedAt,
                presentSince,
                posts,
                honours,
                skills,
                studios,
                results,
                events,
                shown,
                doubts);
    }
}
