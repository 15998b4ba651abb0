/** A store in one file that can be verified, and back again. */
package org.xinchuan.backup;
