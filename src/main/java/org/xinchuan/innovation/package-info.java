/** Results of studios (成果), the patents and copyrights on them, and the awards they received. */
package org.xinchuan.innovation;
