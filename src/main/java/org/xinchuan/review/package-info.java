/** Two pairs of eyes: what waits for somebody else's agreement, proposals and disputes. */
package org.xinchuan.review;
