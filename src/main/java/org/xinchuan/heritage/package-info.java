/**
 * Answers about lineage as callers see them: what the index found, with names, levels and evidence.
 */
package org.xinchuan.heritage;
