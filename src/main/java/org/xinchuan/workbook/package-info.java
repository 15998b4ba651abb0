/**
 * Workbooks as unions keep them (DOMAIN.md §5): finds the header, reads the rows, finds the people
 * they name, and says cell by cell what is wrong. What comes out are records of the interchange
 * format, which {@code exchange} checks and writes as those of a folder.
 */
package org.xinchuan.workbook;
