/** Who may do and see what: roles, and the parts of the province they hold for. */
package org.xinchuan.access;
