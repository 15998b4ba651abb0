package org.xinchuan.workbook;

/**
 * Where a value of a form stands, which is in no table.
 *
 * @param row as Excel counts
 * @param labelled whether its label stands in the same cell
 */
public record FormPlace(int row, boolean labelled) {}
