/** Neo4j Community inside this JVM; left out of a driver-only distribution. */
package org.xinchuan.graph.embedded;
