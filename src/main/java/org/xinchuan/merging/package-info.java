/** Two records of one person: finding them, making one of them, and taking that back. */
package org.xinchuan.merging;
