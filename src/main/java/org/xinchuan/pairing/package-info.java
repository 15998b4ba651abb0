/** Pairings of mentors and apprentices and their life cycle. */
package org.xinchuan.pairing;
