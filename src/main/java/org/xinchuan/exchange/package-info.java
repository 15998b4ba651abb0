/** Folders of CSV files in and out of the graph, and the check of every invariant of the store. */
package org.xinchuan.exchange;
