package org.xinchuan.merging;

import org.xinchuan.person.Person;

import java.util.List;

/**
 * Two records of a person before they are one, and after.
 *
 * @param done whether it is written; a check writes nothing
 * @param from the record that goes, as it was
 * @param into the record that stays, as it was
 * @param after the record that stays, as it is then
 * @param numbers names of the numbers that come over from the record that goes, never their values
 * @param goesOver what was recorded of the one and is the other's then
 * @param conflicts why it cannot be; none when it is done
 */
public record MergeAnswer(
        boolean done,
        Person from,
        Person into,
        Person after,
        List<String> numbers,
        List<GoesOver> goesOver,
        List<Conflict> conflicts) {

    /**
     * A fact.
     *
     * @param kind the relationship of the graph, such as {@code MENTORS_IN}
     * @param subject the record at its other end, such as {@code pairing:A1}
     * @param keptOnce whether the record that stays has it already
     */
    public record GoesOver(String kind, String subject, String name, boolean keptOnce) {}

    /**
     * A reason against it.
     *
     * @param field of the request that would decide it, or empty
     * @param records that it is about
     */
    public record Conflict(String code, String field, List<String> records, String message) {}
}
