package org.xinchuan.lineage.influence;

/**
 * The measures of one person in one direction, as Rossi et al. (2018) define them.
 *
 * @param fecundity distinct direct apprentices
 * @param fertility those of them with an apprentice
 * @param descendants distinct people below
 * @param generations the longest path below
 * @param relationships distinct couples whose mentor is the person or a descendant
 * @param cousins who shares a grand-master and no master, and is neither the person nor an ancestor
 *     or descendant
 */
public record Measures(
        int fecundity,
        int fertility,
        int descendants,
        int generations,
        int relationships,
        int cousins) {}
