package org.xinchuan.ledger;

/**
 * What is wrong with a chain.
 *
 * @param sequence the link
 */
public record ChainFault(long sequence, String problem) {}
