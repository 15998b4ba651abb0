/**
 * What came of somebody's teaching, measured: of one person by walks from there, of everybody at
 * once in arrays. The measures speak of nodes and links only, so that they hold for people under
 * mentors and for studios that grew out of studios alike. Formulas and sources: docs/influence.md.
 */
package org.xinchuan.lineage.influence;
