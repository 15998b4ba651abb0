package org.xinchuan.account;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the operator decides about signing in.
 *
 * @param adminToken with which automation is the administrator
 * @param openId the provider at which one can sign in too
 * @param breached a file of passwords that others have lost, which nobody may choose
 * @param demand of whom a second factor is demanded
 */
public record SignInSettings(
        Optional<String> adminToken,
        Optional<OpenIdSettings> openId,
        Optional<Path> breached,
        FactorDemand demand) {

    /** Without the token. */
    @Override
    public String toString() {
        return "SignInSettings[" + demand + "]";
    }
}
