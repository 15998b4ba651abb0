/** Letters to the accounts of this house, through the SMTP server that the operator names. */
package org.xinchuan.mail;
