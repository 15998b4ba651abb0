/** Events (活动): salons, drills, ceremonies, training and competitions, and who took part. */
package org.xinchuan.event;
