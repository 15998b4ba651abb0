package org.xinchuan.http;

import java.time.LocalDate;

/**
 * Who calls, and when.
 *
 * @param today the day of the call
 */
record Caller(Admission admission, String requestId, LocalDate today) {}
