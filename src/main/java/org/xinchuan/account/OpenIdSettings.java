package org.xinchuan.account;

import org.xinchuan.account.openid.OpenIdClient;

/**
 * Signing in at a provider, as it is configured.
 *
 * @param name of the provider, as its button says it
 */
public record OpenIdSettings(String name, OpenIdClient client, ClaimRules rules) {}
