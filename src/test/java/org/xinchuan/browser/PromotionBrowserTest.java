package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.xinchuan.browser.Visitor.Window;

/** What a studio lacks for the next naming, its reviews and assessments. */
@InBrowser
class PromotionBrowserTest {

    @Test
    void theGapOpensTheRecordsThatSpeakForTheStudio(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/studios/S09");
        Locator gap = page.locator("[aria-labelledby=gap]");
        assertThat(gap.locator("h2")).hasText("申报省级还缺 2 项");
        assertThat(gap.locator(".gapbar .missing")).hasCount(2);
        gap.locator(".phead a").click();
        assertThat(gap.locator("li.missing").nth(1)).containsText("需 2 人，累计 1 人");
        page.locator("#promotion-level").selectOption("NATIONAL");
        assertThat(gap.locator("h2")).containsText("申报全国示范性还缺");
        page.goBack();
        page.goForward();
        gap.locator(".facts a[href*='/innovations/']").first().click();
        assertThat(page.locator("section[aria-labelledby=people]")).isVisible();
    }

    @Test
    void namingsShowTheirReviewsToWhoMaySeeThem(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/studios/S06");
        Locator namings = page.locator("[aria-labelledby=naming] .history");
        assertThat(namings.locator(".gone")).containsText("2022-01-01 起撤销");
        assertThat(namings.locator(".gone")).containsText("2021-06-25 复核未通过");
        assertThat(page.locator("[aria-labelledby=assessments] li").first()).containsText("七有齐全");
    }

    @Test
    void aVisitorSeesTheNamingsAndNeitherReviewsNorGap(@OnWindow(Window.PHONE) Visitor visitor) {
        Page page = visitor.open("/studios/S06");
        assertThat(page.locator("[aria-labelledby=naming] .history")).containsText("资助 80,000 元");
        visitor.settleWholly();
        assertThat(page.locator("[aria-labelledby=gap]")).hasCount(0);
        assertThat(page.locator("[aria-labelledby=assessments]")).hasCount(0);
        assertThat(page.locator("[aria-labelledby=naming]")).not().containsText("复核");
        visitor.open("/studios/S06/promotion");
        assertThat(page.locator(".notfound")).containsText("登录");
    }

    @Test
    void aReviewAndAnAssessmentAreRecorded(@SignedInAs @OnWindow(Window.PHONE) Visitor visitor) {
        // The last studio founded of all: nobody else asks for its reviews.
        Page page = visitor.open("/studios/S16?asOf=2025-01-01");
        visitor.button("登记复核").click();
        visitor.button("登记复核").click();
        assertThat(page.locator("#review-day-hint")).containsText("请填写复核日期");
        page.locator("#review-grade").selectOption("FAIL");
        page.locator("#review-day").fill("2024.5.1");
        visitor.settleWholly();
        EveryPageBrowserTest.axe(visitor, "the form of a review");
        visitor.button("登记复核").click();
        assertThat(page.locator(".history")).containsText("2024-05-01 复核未通过");
        visitor.button("登记考核").click();
        page.locator("#assessment-day").fill("2024-12-20");
        page.locator("#assessment-score").fill("91.5");
        page.getByLabel("牌匾").check();
        EveryPageBrowserTest.axe(visitor, "the form of an assessment");
        visitor.button("登记考核").click();
        assertThat(page.locator("[aria-labelledby=assessments] li").first()).containsText("优秀");
    }
}
