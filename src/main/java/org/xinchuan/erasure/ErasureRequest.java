package org.xinchuan.erasure;

/**
 * A request to erase somebody that waits for a decision.
 *
 * @param id of the request
 * @param person id
 * @param requestedBy the account
 * @param requestedAt the instant, in UTC
 */
public record ErasureRequest(
        String id,
        String person,
        String name,
        String reason,
        String requestedBy,
        String requestedAt) {}
