/**
 * Rules as data: what holds for whom from which day on. Every family of rules (of naming, of
 * pairing) has its own keys and record; which rule is in force, how rules are recorded and served
 * is said here once (docs/decisions/0039).
 */
package org.xinchuan.rule;
