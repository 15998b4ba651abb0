/** Skill grades, certificates and titles of people. */
package org.xinchuan.skill;
