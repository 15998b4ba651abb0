/** Reports and indicators: one Cypher file each, listed, answered as JSON and exported as CSV. */
package org.xinchuan.report;
