/** Reads the statements that write rows, and says which nodes and links a row becomes. */
package org.xinchuan.graph.put;
