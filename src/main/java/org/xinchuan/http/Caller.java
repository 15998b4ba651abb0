package org.xinchuan.http;

import java.time.LocalDate;

/**
 * Who calls, and when.
 *
 * @param actor the name the change record keeps
 * @param today the day of the call
 */
record Caller(String actor, String requestId, LocalDate today) {}
