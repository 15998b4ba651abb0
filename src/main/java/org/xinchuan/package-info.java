/** The command line, the configuration and the wiring of everything below. */
package org.xinchuan;
