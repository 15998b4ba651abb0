package org.xinchuan.ledger;

import java.util.List;

/**
 * What a write did to one record, without any value.
 *
 * @param operation a verb of the field, such as {@code pairing.record}
 * @param subject kind and key, such as {@code pairing:A001}
 * @param fields the fields that were set or changed
 */
public record Change(String operation, String subject, List<String> fields) {}
