package org.xinchuan.heritage;

/**
 * The credit that somebody has of all results, awards, patents and copyrights, their own and those
 * that came up to them.
 */
public record CreditShares(double results, double awards, double ipAssets) {}
