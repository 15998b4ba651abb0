/**
 * What bounds the questions that a server answers out of memory: one limit of time for each
 * request, and a small pool for those that take long.
 */
package org.xinchuan.workload;
