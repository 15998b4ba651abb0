package org.xinchuan.graph;

import java.util.List;
import java.util.stream.Collectors;

/** Files of statements that cannot be used; the message names each fault by file and line. */
public final class BadCypher extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<CypherFault> faults;

    public BadCypher(List<CypherFault> faults) {
        super(faults.stream().map(CypherFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<CypherFault> faults() {
        return faults;
    }
}
