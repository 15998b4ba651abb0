package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import org.junit.jupiter.api.Test;
import org.xinchuan.browser.Visitor.Window;

import java.util.List;
import java.util.Map;

/** 登记渊源 on the page of a studio, within an enterprise and across. */
@InBrowser
class OriginBrowserTest {

    private static final String WIND = "91420500DEM000057X";

    @Test
    void anOriginWithinTheEnterpriseIsRecordedAndOneAcrossWaits(
            @OnWindow(Window.PHONE) Visitor visitor) {
        visitor.enter(
                "pages.origins",
                Map.of("grants", List.of(Map.of("role", "RECORDER", "organisation", WIND))));
        String young = studio(visitor, "叶片检修创新工作室", "2024-06-01");
        String old = studio(visitor, "塔筒检修创新工作室", "2024-01-01");
        Page page = visitor.open("/studios/" + young);
        Locator origins = page.locator("[aria-labelledby=origins]");
        assertThat(origins).containsText("还没有登记本室出自哪个工作室");
        visitor.button("登记渊源").click();
        visitor.button("登记渊源").click();
        assertThat(page.locator("#origin-parent-0-hint")).containsText("请选择来源工作室");
        choose(page, old, "塔筒检修创新工作室");
        page.locator("#origin-date").fill("2024.6");
        page.locator("#origin-document").fill("云台风电工〔2024〕3号");
        page.getByLabel("文件已核对，双方无异议").check();
        page.reload();
        visitor.settle();
        assertThat(page.locator("#origin-parent-0")).hasValue("塔筒检修创新工作室");
        assertThat(page.locator("#origin-date")).hasValue("2024-06");
        assertThat(page.getByLabel("文件已核对，双方无异议")).isChecked();
        visitor.settleWholly();
        EveryPageBrowserTest.axe(visitor, "the form");
        visitor.button("登记渊源").click();
        assertThat(origins.locator(".note")).containsText("已登记：出自 塔筒检修创新工作室");
        assertThat(origins.locator(".pairlist")).containsText("2024-06");
        assertThat(origins.locator(".pairlist")).containsText("已确认");
        assertThat(origins.locator(".pairlist a[href*='/documents/']")).hasText("云台风电工〔2024〕3号");

        // A merger has two, and what is wrong is said beside the one it is about.
        visitor.button("登记渊源").click();
        page.locator("#origin-kind").selectOption("MERGER");
        choose(page, "S13", "新能源创新工作室");
        assertThat(page.locator("#origin-parent-1")).isVisible();
        page.locator("#origin-kind").selectOption("INCUBATED");
        choose(page, young, "叶片检修创新工作室");
        visitor.button("登记渊源").click();
        assertThat(page.locator("#origin-parent-0-hint")).containsText("工作室不能出自自己");
        choose(page, "S01", "沈砚秋劳模创新工作室");
        visitor.button("登记渊源").click();
        assertThat(origins.locator(".note")).containsText("等待对方单位确认：出自 沈砚秋劳模创新工作室");
        origins.locator(".note a").click();
        assertThat(page.locator("h1")).containsText("登记渊源");
        assertThat(page.locator(".origin")).containsText("叶片检修创新工作室");
        visitor.button("撤回").click();
        visitor.button("确定撤回").click();
        assertThat(page.locator(".decision")).containsText("已撤回");

        formsThatWereBegunAreThereAgainAndNoneThatWasGivenUp(visitor, young);

        // Nobody records what is another enterprise's.
        visitor.open("/studios/S05");
        assertThat(page.locator("#members")).isVisible();
        assertThat(visitor.button("登记渊源")).hasCount(0);
    }

    @Test
    void aPartWhoseQuestionFailedSaysSoAndAsksAgain(@SignedInAs Visitor visitor) {
        String questions = "**/studios/S05/{assessments,promotion,namings}?*";
        visitor.context()
                .route(
                        questions,
                        route ->
                                route.fulfill(
                                        new Route.FulfillOptions()
                                                .setStatus(503)
                                                .setContentType("application/problem+json")
                                                .setBody("{'status':503}".replace('\'', '"'))));
        Page page = visitor.open("/studios/S05");
        for (String part : List.of("年度考核", "申报更高级别", "登记复核")) {
            assertThat(page.locator("section[aria-label='" + part + "']")).containsText("系统暂时没有响应");
        }

        visitor.context().unroute(questions);
        visitor.button("年度考核 再试一次").click();

        assertThat(page.locator("[aria-labelledby=assessments]")).isVisible();
        assertThat(page.locator("section[aria-label='年度考核']")).hasCount(0);
    }

    private static void formsThatWereBegunAreThereAgainAndNoneThatWasGivenUp(
            Visitor visitor, String studio) {
        Page page = visitor.open("/studios/" + studio);
        visitor.button("登记命名").click();
        page.locator("#naming-doc").fill("云台风电工〔2024〕9号");
        page.reload();
        visitor.settle();
        assertThat(page.locator("#naming-doc")).hasValue("云台风电工〔2024〕9号");
        page.locator("#naming-doc").press("Escape");
        assertThat(page.locator("#naming-doc")).hasCount(0);
        page.reload();
        visitor.settle();
        assertThat(visitor.button("登记命名")).isVisible();
        assertThat(page.locator("#naming-doc")).hasCount(0);

        visitor.button("登记考核").click();
        page.locator("#assessment-day").fill("2024.12");
        page.locator("#assessment-score").fill("91");
        page.reload();
        visitor.settle();
        assertThat(page.locator("#assessment-day")).hasValue("2024-12");
        assertThat(page.locator("#assessment-score")).hasValue("91");
        page.locator("#assessment-score").press("Enter");
        assertThat(page.locator("#assessment-day")).hasCount(0);
        page.reload();
        visitor.settle();
        assertThat(page.locator("#assessment-day")).hasCount(0);
    }

    private static String studio(Visitor visitor, String name, String founded) {
        return visitor.post(
                        "/api/v1/studios",
                        Map.of("name", name, "organisation", WIND, "foundedOn", founded))
                .get("code")
                .getAsString();
    }

    private static void choose(Page page, String typed, String name) {
        page.locator("#origin-parent-0").fill(typed);
        assertThat(page.locator("#origin-parent-0-option-0")).containsText(name);
        page.locator("#origin-parent-0").press("Enter");
        assertThat(page.locator("#origin-parent-0")).hasValue(name);
    }
}
