/** Documents that facts cite. */
package org.xinchuan.document;
