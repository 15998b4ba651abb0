/**
 * OpenID Connect as a relying party: one provider, code flow with PKCE, and what it vouches for.
 */
package org.xinchuan.account.openid;
