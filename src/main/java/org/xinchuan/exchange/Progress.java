package org.xinchuan.exchange;

/** Is told how far an import or export has come. */
public interface Progress {

    /** What is being done. */
    enum Phase {
        READ,
        CHECK,
        STAGE,
        APPLY,
        WRITE
    }

    /**
     * So many rows of the phase are done.
     *
     * @param total 0 while it is not known
     */
    void at(Phase phase, long done, long total);

    /** Tells nobody. */
    static Progress none() {
        return (phase, done, total) -> {};
    }
}
