package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.xinchuan.browser.Visitor.Window;

import java.util.List;

/** Results of studios and the figures that count them, as visitors see them. */
@InBrowser
class ResultsBrowserTest {

    @Test
    void everyNumberOfTheSentenceOpensWhatItCounts(Visitor visitor) {
        Page page = visitor.open("/reports");
        assertThat(page.locator(".article"))
                .hasText(
                        "截至 2023-11-28，集团命名创新工作室 16 家，其中 7 家获省级及以上命名；累计完成创新成果 558 项，"
                                + "其中 80余项实为 86获全国、省级、行业或集团奖项，"
                                + "130余项实为 137获国家专利或软件著作权。");
        page.locator(".article a").nth(3).click();
        assertThat(page.locator("h1")).containsText("获奖的创新成果");
        page.locator(".rows tbody a").first().click();
        assertThat(page.locator("h1")).containsText("导轴承油雾");
    }

    @Test
    void whoIsSignedInSeesTheSkilledPeopleInIt(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/reports");
        assertThat(page.locator(".article")).containsText("技能人才 500 人，其中高技能人才 153 人，占 30.6%。");
    }

    @Test
    void resultsAreFilteredAndOneIsOpened(@OnWindow(Window.PHONE) Visitor visitor) {
        Page page = visitor.open("/innovations?studio=S01");
        assertThat(page.locator(".bar2 p")).containsText("沈砚秋劳模创新工作室");
        page.getByLabel("所获奖项").selectOption("NATIONAL");
        assertThat(page.locator("tbody tr")).hasCount(5);
        page.locator("tbody a.cover").last().click();
        assertThat(page.locator("section[aria-labelledby=awards]")).containsText("全国");
        visitor.settleWholly();
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
    }

    @Test
    void aStudioShowsItsNewestResults(Visitor visitor) {
        Page page = visitor.open("/studios/S16");
        assertThat(page.locator("section[aria-labelledby=results] li")).hasCount(6);
        page.locator("section[aria-labelledby=results] .phead a").click();
        // Five results and two proposals.
        assertThat(page.locator("tbody tr")).hasCount(7);
    }

    @Test
    void whoIsNoLeaderIsMaskedAmongTheContributors(Visitor visitor) {
        Page page = visitor.open("/innovations/S01-001");
        assertThat(page.locator("section[aria-labelledby=people] li").first()).containsText("沈砚秋");
        List<String> others =
                page.locator("section[aria-labelledby=people] .masked").allInnerTexts();
        assertThat(others).isNotEmpty().allSatisfy(name -> assertThat(name).contains("*"));
    }
}
