/**
 * The only package that knows the driver and Neo4j: statements in files, reads, writes, migrations.
 */
package org.xinchuan.graph;
