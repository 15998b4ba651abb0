/**
 * The reform of the industrial workforce (产改): training bases, pilot projects with their history,
 * and figures that others published.
 */
package org.xinchuan.programme;
