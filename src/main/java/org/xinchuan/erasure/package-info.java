/** The end of personal data on request: who may ask, who decides, and what is left afterwards. */
package org.xinchuan.erasure;
