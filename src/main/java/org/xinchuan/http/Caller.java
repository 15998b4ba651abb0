package org.xinchuan.http;

import org.xinchuan.access.Identity;

import java.time.LocalDate;

/**
 * Who calls, and when.
 *
 * @param today the day of the call
 */
record Caller(Identity identity, String requestId, LocalDate today) {}
