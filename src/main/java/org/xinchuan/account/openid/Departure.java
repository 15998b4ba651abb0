package org.xinchuan.account.openid;

import java.net.URI;

/**
 * The way to the provider.
 *
 * @param to where the browser is sent
 * @param attempt what the return has to fit
 */
public record Departure(URI to, Attempt attempt) {}
