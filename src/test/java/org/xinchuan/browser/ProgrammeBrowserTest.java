package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.xinchuan.browser.Visitor.Window;

/** The board of pilot projects, published figures and the documents, as visitors see them. */
@InBrowser
class ProgrammeBrowserTest {

    @Test
    void aProjectStandsUnderTheStatusOfTheDay(Visitor visitor) {
        Page page = visitor.open("/projects?asOf=2022-01-01");
        assertThat(column(page, "TYPICAL").locator("li")).hasCount(1);
        assertThat(column(page, "PROMOTED").locator("li")).hasCount(0);
        visitor.open("/projects");
        column(page, "PROMOTED").locator("a").click();
        assertThat(page.locator("h1")).hasText("“四维一体”师徒传承育人体系");
        assertThat(page.locator(".history li")).hasCount(4);
        assertThat(page.locator(".history li").last()).containsText("推广到湖北省");
        page.locator(".history a").last().click();
        assertThat(page.locator("h1")).hasText("关于在全省推广师徒传承育人典型项目的通知");
        assertThat(page.locator("[aria-labelledby=citing] a").first()).hasText("“四维一体”师徒传承育人体系");
    }

    @Test
    void onAPhoneTheBoardIsOneColumnOfWhatThereIs(@OnWindow(Window.PHONE) Visitor visitor) {
        Page page = visitor.open("/projects?action=CARE");
        assertThat(page.locator(".column:visible")).hasCount(2);
        visitor.settleWholly();
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
    }

    @Test
    void whatWasPublishedStandsBesideWhatIsCountedHere(Visitor visitor) {
        Page page = visitor.open("/reports");
        Locator row =
                page.locator("[aria-labelledby=reported] tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("产业工人培训基地"));
        assertThat(row.locator(".published")).hasText("262个");
        row.locator(".computed a").click();
        assertThat(page.locator("h1")).containsText("产业工人培训基地");
        assertThat(page.locator(".tbl.data tbody tr")).hasCount(5);
    }

    /** It is asked at its own address, so that the others need not wait for it. */
    @Test
    void aFigureThatTakesLongComesByItself(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/reports");
        Locator row =
                page.locator("[aria-labelledby=reported] tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("959万人"));
        assertThat(row).containsText("技能人才总量");
        assertThat(row.locator(".computed a")).hasText("500人");
        assertThat(page.locator(".computed a").filter(new Locator.FilterOptions().setHasText("正在")))
                .hasCount(0);
    }

    private static Locator column(Page page, String status) {
        return page.locator("section[aria-labelledby=status-" + status + "]");
    }
}
