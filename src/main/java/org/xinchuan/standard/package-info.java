/**
 * Value types of the field with their check digits and spellings; they know no other package of
 * ours.
 */
package org.xinchuan.standard;
