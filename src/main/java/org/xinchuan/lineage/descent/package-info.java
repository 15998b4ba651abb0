/**
 * Which studio grew out of which, derived with all its evidence by the rules of
 * docs/descent-rules.md.
 */
package org.xinchuan.lineage.descent;
