/** The talent pipeline: people counted by facets, over the columns of the index. */
package org.xinchuan.pipeline;
