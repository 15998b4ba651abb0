package org.xinchuan.standard;

import java.util.List;

/** Thrown by the constructor of a record that cannot be: it breaks a rule that needs no graph. */
public final class Violation extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public Violation(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
