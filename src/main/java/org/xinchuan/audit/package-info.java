/** The record of changes and disclosures, for those who watch over it. */
package org.xinchuan.audit;
