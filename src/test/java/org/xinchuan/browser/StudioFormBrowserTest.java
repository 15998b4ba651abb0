package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
}
