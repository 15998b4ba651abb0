package org.xinchuan.ledger;

import java.util.List;

/**
 * What came of reading a whole chain.
 *
 * @param links how many were read
 * @param head the newest link as the guard has it
 * @param anchors how many anchors the chain was compared with
 * @param faults empty when nothing was altered
 */
public record Verified(long links, Head head, long anchors, List<ChainFault> faults) {

    public Verified {
        faults = List.copyOf(faults);
    }
}
