package org.xinchuan.exchange;

import org.xinchuan.pairing.PairingRule;
import org.xinchuan.promotion.NamingRule;

import java.util.List;
import java.util.Set;

/** The files of rules. */
final class RuleTables {

    static final Table<NamingRule> NAMING_RULES =
            new Table<>(
                    "naming_rules.csv",
                    NamingRule.class,
                    "naming-rule",
                    "naming-rule",
                    List.of("key", "scope", "level", "effectiveFrom"),
                    Set.of("key"),
                    List.of(Reference.to("organisation", "scope")),
                    Tables.sure());

    static final Table<PairingRule> PAIRING_RULES =
            new Table<>(
                    "pairing_rules.csv",
                    PairingRule.class,
                    "pairing-rule",
                    "pairing-rule",
                    List.of("key", "scope", "programme", "severity", "effectiveFrom"),
                    Set.of("key"),
                    List.of(Reference.to("organisation", "scope")),
                    Tables.sure());

    private RuleTables() {}
}
