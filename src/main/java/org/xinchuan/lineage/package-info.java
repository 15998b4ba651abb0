/**
 * The read model of lineage: one snapshot of who taught whom and which studio grew out of which.
 */
package org.xinchuan.lineage;
