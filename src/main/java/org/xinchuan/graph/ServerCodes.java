package org.xinchuan.graph;

/** The error codes of the store that we tell apart; all of Neo4j's quirks are known here alone. */
public final class ServerCodes {

    private static final String TIMED_OUT =
            "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration";

    private ServerCodes() {}

    /** Whether the same call may succeed a little later. */
    public static boolean isPassing(String code) {
        return code != null && (code.startsWith("Neo.TransientError.") || code.equals(TIMED_OUT));
    }
}
