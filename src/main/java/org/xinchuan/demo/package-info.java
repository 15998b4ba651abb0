/**
 * The fictional demo group of DOMAIN.md §7 as a folder of interchange files, equal on every run.
 */
package org.xinchuan.demo;
