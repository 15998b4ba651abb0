/** The facts that lineage is read from: people, studios and pairings, as rows bring them. */
package org.xinchuan.lineage.fact;
