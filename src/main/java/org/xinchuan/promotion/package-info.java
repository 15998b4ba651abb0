/**
 * What a studio lacks for a higher naming, reviews of namings and yearly assessments, by rules that
 * are data.
 */
package org.xinchuan.promotion;
