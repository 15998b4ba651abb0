package org.xinchuan.pairing;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.xinchuan.rule.Severity;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Fault;

/**
 * What a rule of pairing says of a planned pairing.
 *
 * @param field the column it is about
 * @param severity of the rule; INFO for what cannot be told from what is on record
 * @param rule the key of the rule; null for what is refused everywhere, whatever the rules say
 * @param value of the rule
 * @param have what there is instead: a number, or null
 * @param source what lays the rule down
 * @param certain whether what is on record leaves no doubt
 */
public record PairingHint(
        String field,
        String code,
        Severity severity,
        String rule,
        String value,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer have,
        String scope,
        String source,
        boolean certain,
        Bilingual message) {

    /** What is refused everywhere: a hard invariant. */
    static PairingHint hard(Fault fault) {
        return new PairingHint(
                fault.field(),
                fault.code(),
                Severity.BLOCK,
                null,
                null,
                null,
                null,
                null,
                true,
                fault.message());
    }

    /** Whether another says the same. */
    boolean isSame(PairingHint other) {
        return code.equals(other.code) && message.equals(other.message);
    }

    /** Whether it stands in the way of a pairing that begins. */
    public boolean blocks() {
        return certain && severity == Severity.BLOCK;
    }

    /** Whether a writer is told, without being refused. */
    public boolean warns() {
        return certain && severity != Severity.INFO;
    }

    public Fault fault() {
        return new Fault(field, code, message);
    }
}
