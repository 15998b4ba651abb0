package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** 调动: recorded by keyboard alone on a phone, told what to see to, and taken back. */
@InBrowser
class TransferBrowserTest {

    private static final String E1 = "91422800DEM000014Q";

    @Test
    void somebodyIsMovedByKeyboardAndMovedBack(
            @SignedInAs @OnWindow(Visitor.Window.PHONE) Visitor visitor) {
        for (String id : List.of("TB-1", "TB-2")) {
            visitor.post(
                    "/api/v1/people",
                    Map.of(
                            "id",
                            id,
                            "name",
                            id.equals("TB-1") ? "调动甲" : "调动乙",
                            "organisation",
                            E1,
                            "employeeNo",
                            id,
                            "hiredOn",
                            "2015-07",
                            "status",
                            "ACTIVE"));
        }
        visitor.post(
                "/api/v1/pairings",
                Map.of(
                        "id",
                        "TB-A",
                        "mentors",
                        List.of("TB-2"),
                        "apprentices",
                        List.of("TB-1"),
                        "startsOn",
                        "2023-01-01"));
        Page page = visitor.open("/people/TB-1");
        Locator panel = page.locator("[aria-labelledby=posts]");
        visitor.button("调动").focus();
        page.keyboard().press("Enter");
        page.locator("#transfer-day").fill("2015-07-01");
        page.locator("#transfer-day").press("Enter");
        assertThat(page.locator("#transfer-unit-hint")).containsText("请选调往的单位");
        page.locator("#transfer-unit").focus();
        page.keyboard().type("堵河水电检修车间机械班");
        assertThat(page.locator("#transfer-unit-option-0")).containsText("机械班");
        page.keyboard().press("Enter");
        page.locator("#transfer-post").fill("班长");
        page.locator("#transfer-post").press("Enter");
        assertThat(page.locator("#transfer-day-hint")).containsText("须晚于现岗位的开始日期 2015-07");

        // Nothing is lost when the page is loaded again.
        page.reload();
        visitor.settle();
        assertThat(page.locator("#transfer-unit")).hasValue("堵河水电检修车间机械班（演示）");
        assertThat(page.locator("#transfer-number")).hasValue("TB-1");
        page.locator("#transfer-day").fill("2023.6.1");
        page.locator("#transfer-day").press("Enter");
        assertThat(panel).containsText("仍与原单位一方在带的结对有 1 份");
        assertThat(panel.getByText("TB-A")).hasAttribute("href", Pattern.compile("/pairings/TB-A"));
        assertThat(panel).containsText("2015-07 至 2023-05-31");
        assertThat(page.locator(".title")).containsText("2023-06-01 到现岗位");
        assertThat(page.locator(".title")).containsText("2015-07 入职");

        visitor.button("撤回调动").click();
        visitor.button("确定撤回调动").click();
        assertThat(page.locator(".title")).not().containsText("到现岗位");
        assertThat(panel).not().containsText("堵河水电");
    }

    @Test
    void whoRecordsForAnotherEnterpriseOrNobodyIsOfferedNothing(
            @SignedInAs(SignedInAs.RECORDER) Visitor visitor) {
        Page page = visitor.open("/people/P001");
        assertThat(page.locator("h1")).containsText("沈砚秋");
        assertThat(visitor.button("调动")).hasCount(1);
        visitor.enter(
                "pages.transfer",
                Map.of("grants", List.of(Map.of("role", "HR_VIEWER", "organisation", E1))));
        visitor.open("/people/P001");
        assertThat(page.locator("h1")).containsText("沈砚秋");
        assertThat(visitor.button("调动")).hasCount(0);
    }
}
