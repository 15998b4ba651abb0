package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The talent pipeline narrowed to a line, and who leaves nobody to follow. */
@ExtendWith(BrowserExtension.class)
class PipelineBrowserTest {

    @Test
    void aLineIsPickedAndFacetsNarrowEachOther(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/pipeline");
        Locator facets = page.locator(".facets");
        summary(facets, "传承").click();
        facets.locator(".seg button").last().click();
        page.locator("#pipeline-lineage").fill("S01");
        page.locator("[role=option]").first().click();
        assertThat(page.locator(".filterson")).containsText("沈砚秋劳模创新工作室一脉");
        Locator total = page.locator("[aria-labelledby=ladder] .phead p");
        String within =
                facets.locator("label", hasText("在这一脉内")).locator("em").last().textContent();
        assertThat(total).containsText("共 " + within + " 人");

        summary(facets, "出生年份").click();
        page.locator(".years input").last().fill("1900");
        page.keyboard().press("Tab");
        assertThat(page.locator(".filterson")).containsText("1900 年及以前出生");
        assertThat(total).containsText("共 0 人");
        page.getByText("全部去掉").click();
        assertThat(page.locator(".filterson")).hasCount(0);
    }

    /** Indicator I21c of the demo group, and its people of a trade one click away. */
    @Test
    void whoLeavesNobodyToFollowIsShownWithTheLadder(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/pipeline");
        Locator risk = page.locator("[aria-labelledby=risk]");
        assertThat(risk.locator(".num")).hasText("2");
        assertThat(risk.locator("li")).hasCount(2);
        assertThat(risk).containsText("司马岩创新工作室");
        risk.locator("a.btn", hasText("看这一工种的人")).click();
        assertThat(page.locator(".filterson .btn")).hasCount(2);
        assertThat(page.locator("#matrix")).hasText("年龄段与等级");
    }

    private static Locator summary(Locator facets, String facet) {
        return facets.locator("summary", hasText(facet));
    }

    private static Locator.LocatorOptions hasText(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }
}
