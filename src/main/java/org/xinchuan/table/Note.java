package org.xinchuan.table;

/**
 * A line of what is said beside the rows of a workbook.
 *
 * @param value text, a number or a day
 */
public record Note(String title, Object value) {}
