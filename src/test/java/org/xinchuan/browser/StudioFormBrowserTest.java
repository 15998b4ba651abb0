package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/** 登记工作室: filled in by keyboard alone, and nothing of it is lost. */
@InBrowser
class StudioFormBrowserTest {

    @Test
    void nothingIsLostWhenTheConnectionFailsOrThePageIsLoadedAgain(
            @SignedInAs @OnWindow(Visitor.Window.PHONE) Visitor visitor) {
        Page page = visitor.open("/studios/new");
        page.locator("#studio-name").focus();
        page.keyboard().type("断线也不丢的工作室");
        page.locator("#studio-host").focus();
        page.keyboard().type("石门");
        page.keyboard().press("Escape");
        assertThat(page.locator("#studio-name")).hasValue("断线也不丢的工作室");
        page.keyboard().type("石门岭水电");
        assertThat(page.locator("#studio-host-option-0")).containsText("石门岭水电");
        page.keyboard().press("Enter");
        page.locator("#studio-founded").fill("2023-05");

        visitor.context().setOffline(true);
        page.locator("#studio-founded").press("Enter");
        assertThat(page.locator("main form")).containsText("没有连上服务器");
        visitor.context().setOffline(false);
        page.reload();
        visitor.settle();
        assertThat(page.locator("#studio-name")).hasValue("断线也不丢的工作室");
        assertThat(page.locator("#studio-founded")).hasValue("2023-05");

        page.locator("#studio-founded").press("Enter");
        assertThat(page).hasURL(Pattern.compile("/studios/(?!new)"));
        assertThat(page.locator("main h1")).containsText("断线也不丢的工作室");
        visitor.open("/studios/new");
        assertThat(page.locator("#studio-name")).hasValue("");
    }

    @Test
    void theDeskOfAStudioSaysWhatIsLikelyASlip(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/studios/new");
        page.locator("#studio-name").fill("还没有人的工作室");
        page.locator("#studio-host").fill("石门岭水电");
        assertThat(page.locator("#studio-host-option-0")).containsText("石门岭水电");
        page.locator("#studio-host").press("Enter");
        page.locator("#studio-founded").fill("2023-02-28");
        page.locator("#studio-founded").press("Enter");
        assertThat(page.locator("main h1")).containsText("还没有人的工作室");
        Locator desk = page.locator("section[aria-labelledby=desk]");
        assertThat(desk).containsText("成员加入");
        assertThat(desk).not().containsText("离开或卸任");

        join(desk, page, "2022-01-01");
        assertThat(page.locator("#crew-day-hint")).containsText("早于成立日期 2023-02-28");
        page.locator("#crew-day").fill("2023-03-01");
        assertThat(page.locator("#crew-day-hint")).isEmpty();
        page.locator("#crew-day").press("Enter");
        assertThat(desk).containsText("离开或卸任");
        assertThat(desk.locator("form")).hasCount(0);

        join(desk, page, "2023-04-01");
        assertThat(desk).containsText("此人已是成员，2023-03-01 起");
        page.locator("#crew-day").press("Enter");
        assertThat(desk.locator("form")).hasCount(1);
    }

    @Test
    void aDayThatIsNoneIsSaidInWords(@SignedInAs Visitor visitor) {
        // The button comes with the namings; a store that is cold may be too slow for a page.
        String namings = "/api/v1/studios/S01/namings";
        visitor.page().waitForCondition(() -> visitor.context().request().get(namings).ok());
        Page page = visitor.open("/studios/S01");
        visitor.button("登记复核").first().click();
        page.locator("#review-day").fill("2023.2.30");
        page.locator("#review-day").press("Enter");
        assertThat(page.locator("#review-day-hint")).containsText("请写成 2023-12-01");
        visitor.button("登记考核").first().click();
        page.locator("#assessment-day").fill("2023.13");
        page.locator("#assessment-day").press("Enter");
        assertThat(page.locator("#assessment-day-hint")).containsText("请写成 2023-12-01");
        visitor.button("登记渊源").first().click();
        page.locator("#origin-parent-0").fill("顾长河");
        assertThat(page.locator("#origin-parent-0-option-0")).containsText("顾长河");
        page.locator("#origin-parent-0").press("Enter");
        page.locator("#origin-date").fill("2023.13");
        page.locator("#origin-date").press("Enter");
        assertThat(page.locator("#origin-date-hint")).containsText("请写成 2023-12-01");
    }

    private static void join(Locator desk, Page page, String day) {
        desk.locator("button").first().click();
        page.locator("#crew-person").fill("易安");
        assertThat(page.locator("#crew-person-option-0")).containsText("易安");
        page.locator("#crew-person").press("Enter");
        page.locator("#crew-day").fill(day);
    }
}
