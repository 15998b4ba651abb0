package org.xinchuan.heritage;

import java.util.function.ToDoubleFunction;

/**
 * The credit that somebody has of all results, awards, patents and copyrights, their own and those
 * that came up to them.
 */
public record CreditShares(double results, double awards, double ipAssets) {

    static CreditShares of(ToDoubleFunction<Achievement> credit) {
        return new CreditShares(
                credit.applyAsDouble(Achievement.RESULTS),
                credit.applyAsDouble(Achievement.AWARDS),
                credit.applyAsDouble(Achievement.IP_ASSETS));
    }
}
