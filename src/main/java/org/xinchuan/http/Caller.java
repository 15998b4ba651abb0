package org.xinchuan.http;

import org.xinchuan.access.View;

import java.time.LocalDate;

/**
 * Who calls, and when.
 *
 * @param view what the caller may see and do
 * @param admission how the caller came in
 * @param today the day of the call
 */
record Caller(View view, Admission admission, String requestId, LocalDate today) {}
