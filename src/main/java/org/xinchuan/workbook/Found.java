package org.xinchuan.workbook;

import org.xinchuan.graph.Graph;

/**
 * What the store has of what a workbook speaks of.
 *
 * @param known whom names mean
 * @param places which organisations, studios and trades are meant
 */
record Found(Graph graph, Wishes wishes, Faulty faulty, Known known, Whereabouts places) {}
