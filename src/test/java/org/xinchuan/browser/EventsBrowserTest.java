package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.xinchuan.browser.Visitor.Window;

/** Events, as who is signed in and as visitors see them. */
@InBrowser
class EventsBrowserTest {

    @Test
    void eventsAreFilteredAndAnEditionLeadsToTheOthers(@OnWindow(Window.PHONE) Visitor visitor) {
        Page page = visitor.open("/events");
        page.getByLabel("类型").selectOption("COMPETITION");
        page.getByLabel("系列").selectOption("工友杯");
        assertThat(page.locator("tbody tr")).hasCount(6);
        page.getByLabel("年份").selectOption("2022");
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.locator("tbody a.cover").click();
        assertThat(page.locator("h1")).containsText("第五届“工友杯”");
        assertThat(page.locator(".editions li")).hasCount(5);
        page.locator(".editions a").last().click();
        assertThat(page.locator("h1")).containsText("第六届“工友杯”");
        // Who is no leader is masked; ranks and prizes are announced.
        assertThat(page.locator("section[aria-labelledby=ranking] .masked").first()).isVisible();
        assertThat(page.locator("section[aria-labelledby=ranking] .tag").first()).hasText("二等奖");
    }

    @Test
    void aDrillShowsItsPairsByScoreAndAPersonTheirEvents(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/events/EV-DR-006");
        assertThat(page.locator("section[aria-labelledby=pairs] tbody tr")).hasCount(8);
        assertThat(page.locator("section[aria-labelledby=pairs] tbody tr").nth(5))
                .containsText("顾长河、高启明");
        assertThat(page.locator("section[aria-labelledby=pairs] tbody tr").nth(5))
                .containsText("81.5");
        page.getByText("高启明").first().click();
        assertThat(page.locator("section[aria-labelledby=events]")).containsText("2023年师徒练兵会（演示）");
        visitor.open("/studios/S01");
        assertThat(page.locator("section[aria-labelledby=events] li").first()).containsText("三点沙龙");
        visitor.open("/events/EV-DR-007");
        assertThat(page.locator(".title .tag")).hasText("尚未举办");
    }
}
