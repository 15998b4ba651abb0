/** The one door for writes: guard, order, idempotency, change record and hash chain. */
package org.xinchuan.ledger;
