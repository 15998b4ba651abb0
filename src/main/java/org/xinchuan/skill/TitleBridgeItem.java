package org.xinchuan.skill;

/**
 * Which professional title a qualification or grade stands for, as it is answered.
 *
 * @param years of work in the qualification that the title takes besides it; null for none
 * @param document id of what says so, or null
 * @param documentTitle what that is called
 */
public record TitleBridgeItem(
        String qualification, String title, Integer years, String document, String documentTitle) {}
