/** The lines of masters and apprentices, walked by generation in either direction. */
package org.xinchuan.lineage.people;
