/**
 * What administrators switch on and off for everybody: kept in the store, so that every server on
 * it does the same from the next request on, and written through the ledger like any record
 * (docs/decisions/0051).
 */
package org.xinchuan.setting;
