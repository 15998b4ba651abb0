package org.xinchuan.http;

import org.xinchuan.access.View;

import java.time.LocalDate;

/**
 * Who calls, and when.
 *
 * @param today the day of the call
 */
record Caller(View view, String requestId, LocalDate today) {}
