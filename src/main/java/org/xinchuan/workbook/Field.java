package org.xinchuan.workbook;

/**
 * What a column of a workbook may tell. Each kind of workbook has its own, as the constants of an
 * enumeration.
 */
interface Field {

    /** What it goes by where columns are matched with it. */
    String name();

    /** The words for it that are in use. */
    Heading heading();
}
