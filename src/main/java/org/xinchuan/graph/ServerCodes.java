package org.xinchuan.graph;

/** The error codes of the store that we tell apart; all of Neo4j's quirks are known here alone. */
public final class ServerCodes {

    private static final String TIMED_OUT =
            "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration";

    private ServerCodes() {}

    /**
     * What is thrown for a code that {@link #isPassing}.
     *
     * @param cause what the store or the driver threw
     */
    public static StoreUnavailable passing(String code, RuntimeException cause) {
        return code.equals(TIMED_OUT)
                ? new OutOfTime(cause)
                : new StoreUnavailable("The store is too busy at the moment.", cause);
    }

    /** Whether the same call may succeed a little later. */
    public static boolean isPassing(String code) {
        return code != null && (code.startsWith("Neo.TransientError.") || code.equals(TIMED_OUT));
    }
}
