/** The pages in a real browser: what a visitor sees and does, by mouse, keyboard and phone. */
package org.xinchuan.browser;
