package org.xinchuan.pairing;

import org.xinchuan.person.PersonRef;
import org.xinchuan.standard.Fault;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How a write to a pairing can end. Refusals are values; exceptions mean broken. */
public sealed interface PairingOutcome {

    /** The same with something else that looks wrong in it; a refusal as it is. */
    default PairingOutcome doubted(Fault doubt) {
        return this;
    }

    /**
     * It was written.
     *
     * @param fields the fields that were set or changed; none when nothing changed
     * @param warnings what looks wrong in it
     * @param hints what rules of pairing say of it
     * @param people everybody in it, by id
     */
    record Recorded(
            Pairing pairing,
            List<String> fields,
            List<Fault> warnings,
            List<PairingHint> hints,
            Map<String, PersonRef> people)
            implements PairingOutcome {

        @Override
        public PairingOutcome doubted(Fault doubt) {
            List<Fault> doubts = Stream.concat(warnings.stream(), Stream.of(doubt)).toList();
            return new Recorded(pairing, fields, doubts, hints, people);
        }
    }

    /** No pairing has the id. */
    record Absent(String id) implements PairingOutcome {}

    /** A pairing of that id exists already. */
    record IdTaken(String id) implements PairingOutcome {}

    /** It names people, organisations, studios or trades that are not recorded. */
    record Unknown(List<Fault> faults) implements PairingOutcome {}

    /** It breaks a rule by itself. */
    record Invalid(Fault fault) implements PairingOutcome {}

    /** It breaks a rule against what is recorded. */
    record AgainstRule(Fault fault) implements PairingOutcome {}

    /** Rules of pairing that are in force forbid it. */
    record Forbidden(List<PairingHint> hints) implements PairingOutcome {}

    /**
     * It would close a loop in the line of masters.
     *
     * @param people ids, the first and the last the same
     */
    record WouldCloseLoop(List<String> people) implements PairingOutcome {}
}
