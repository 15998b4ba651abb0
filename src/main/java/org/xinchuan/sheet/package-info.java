/**
 * Files of rows that somebody sent, {@code .xlsx} and {@code .csv}: guarded, read as a stream, and
 * given back with marks. Sheets, rows and cells stand here; what they mean does not.
 */
package org.xinchuan.sheet;
