/** Innovation studios: names, leaders and members over time, namings, recorded origins. */
package org.xinchuan.studio;
