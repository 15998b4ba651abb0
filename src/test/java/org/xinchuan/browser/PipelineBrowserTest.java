package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

/** The talent pipeline narrowed to a line, and who leaves nobody to follow. */
@InBrowser
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

    /** The figures of the head, the total, the line of high skill and a grade. */
    @Test
    void everyFigureOpensItsPeople(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/pipeline?asOf=2023-11-28");
        Locator people = page.locator(".rowpeople");
        Locator figures = page.locator(".ladderfigs a");
        for (String[] figure :
                new String[][] {
                    {"500", "技能人才", "500 人"},
                    {"153", "高技能人才", "153 人"},
                    {"30.6 %", "高技能人才", "153 人"},
                    {"24", "学徒工", "24 人"}
                }) {
            figures.getByText(figure[0], new Locator.GetByTextOptions().setExact(true)).click();
            assertThat(people.locator("h2")).hasText(figure[1]);
            assertThat(people.locator(".phead p")).hasText(figure[2]);
            assertThat(people.locator("tbody tr").first()).isVisible();
        }
        Locator total = page.locator("[aria-labelledby=ladder] .phead p a").first();
        String all = total.textContent();
        total.click();
        assertThat(people.locator("h2")).hasText("计入的全部人员");
        assertThat(people.locator(".phead p")).hasText(all + " 人");
        page.locator(".ladder .cut a").click();
        assertThat(people.locator(".phead p")).hasText("153 人");

        page = visitor.open("/pipeline?asOf=2023-11-28&grade=SENIOR");
        page.locator(".ladder .cut a").click();
        assertThat(page.locator(".rowpeople .phead p")).hasText("96 人");
    }

    /** 程远帆 worked at 堵河水电 until the end of 2016, and works at 幕阜抽蓄 now. */
    @Test
    void theOtherDayHasItsFiguresAndTheirPeople(@SignedInAs Visitor visitor) {
        Page page =
                visitor.open(
                        "/pipeline?asOf=2017-01-01&comparedWith=2016-12-31&rows=organisation"
                                + "&organisation=91420000DEM000006U");
        Locator enterprise = page.locator(".matrix").locator("tbody tr", hasText("堵河水电"));
        Locator sums = enterprise.locator(".sum a");
        assertThat(sums).hasCount(2);
        sums.last().click();
        Locator people = page.locator(".rowpeople");
        assertThat(people.locator("h2")).containsText("2016-12-31");
        Locator moved = people.locator("tr", hasText("程远帆"));
        assertThat(moved).containsText("堵河水电");
        assertThat(moved).containsText("现在幕阜抽蓄");
        sums.first().click();
        assertThat(people.locator("h2")).not().containsText("2016-12-31");
        assertThat(people.locator("tr", hasText("程远帆"))).hasCount(0);

        // Nobody is coming now; who was to come then has rows of that day alone.
        page = visitor.open("/pipeline?asOf=2023-11-28&comparedWith=2016-12-31&status=COMING");
        Locator row = page.locator(".matrix tbody tr").first();
        assertThat(row.locator(".sum .cell > .dim")).hasText("0");
        row.locator(".sum .was a").click();
        assertThat(page.locator(".rowpeople tbody tr").first()).isVisible();
    }

    private static Locator summary(Locator facets, String facet) {
        return facets.locator("summary", hasText(facet));
    }

    private static Locator.LocatorOptions hasText(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }
}
