/** Identity numbers and phones: off unless switched on, and then under a key for each person. */
package org.xinchuan.identifier;
