/**
 * Columns of numbered rows, packed into pages that are copied when they change: who holds a column
 * sees one state of it for ever, and a change costs what one page costs, however long the column.
 */
package org.xinchuan.lineage.column;
