package org.xinchuan.honour;

import org.xinchuan.standard.Fault;

import java.util.List;

/** How the recording of an honour ended. */
public sealed interface HonourOutcome {

    /** It is recorded. */
    record Recorded(HonourItem item, List<String> fields) implements HonourOutcome {}

    /** It names what is not recorded. */
    record Unknown(List<Fault> faults) implements HonourOutcome {}

    /** The holder has it from that day already. */
    record HeldAlready(Honour honour) implements HonourOutcome {}
}
