/** Tables as files that spreadsheets open rightly, CSV and workbooks, written as the rows come. */
package org.xinchuan.table;
