/** People, their posts and what is known of them. */
package org.xinchuan.person;
