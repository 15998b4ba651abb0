package org.xinchuan.rule;

/** How much depends on a rule. */
public enum Severity {
    /** Shown, and never counted as missing. */
    INFO,
    /** Said, and nothing is refused. */
    WARN,
    /** What does not keep it is refused. */
    BLOCK
}
