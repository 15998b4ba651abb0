/**
 * How two people are related through their masters, what the one calls the other, and who all is
 * related so. The table of terms: docs/influence.md.
 */
package org.xinchuan.lineage.kinship;
