/** Graphs over numbers, packed into arrays, and the walks that every question is made of. */
package org.xinchuan.lineage.walk;
