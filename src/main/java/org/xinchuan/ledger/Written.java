package org.xinchuan.ledger;

/** How a write ended. */
public sealed interface Written {

    /** It was carried out, or refused by the feature; see the answer. */
    record Answered(Answer answer, long sequence) implements Written {}

    /**
     * The same request came before: its first answer again.
     *
     * @param sequence of a change that is not before those of the first
     */
    record Repeated(Answer answer, long sequence) implements Written {}

    /** The key came before with another request. */
    record KeyReused() implements Written {}

    /** An import is being applied; nothing else can be written until it is done. */
    record ImportUnderWay() implements Written {}
}
