package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;
import org.xinchuan.browser.Visitor.Window;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The desk: hints of the rules while typing, the life of a pairing, the rules. */
@InBrowser
class PairingDeskBrowserTest {

    @Test
    void rulesSpeakWhileTypingAndTheKeyboardIsEnough(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/pairings/new");
        page.locator("#mentor").focus();
        type(page, "尹朔风");
        page.locator("#apprentice").focus();
        type(page, "纪云帆");
        page.locator("#starts").fill("2026-01-01");
        page.locator("#ends").fill("2030-12-31");
        Locator hints = page.locator(".look li[data-code]");
        assertThat(hint(page, "TERM_TOO_LONG")).containsText("期限 60 个月，规则为至多 36 个月");
        assertThat(hint(page, "TERM_TOO_LONG")).containsText("可以登记");
        assertThat(hint(page, "CROSS_ENTERPRISE")).isVisible();
        assertThat(hint(page, "AGREEMENT_INCOMPLETE")).containsText("培养目标");
        page.locator("#goal").fill("风机振动监测");
        assertThat(hint(page, "AGREEMENT_INCOMPLETE")).not().containsText("培养目标");
        page.locator("#ends").fill("2026-12-31");
        assertThat(hint(page, "TERM_TOO_LONG")).hasCount(0);
        EveryPageBrowserTest.axe(visitor, "the form with hints");
        page.locator("#goal").focus();
        page.keyboard().press("Control+Enter");
        assertThat(page).hasURL(Pattern.compile("/pairings/(?!new)"));
        assertThat(page.locator("main")).containsText("协议还缺");
        assertThat(hints).hasCount(0);
    }

    @Test
    void aPairingGoesItsWayOnOnePage(@SignedInAs @OnWindow(Window.PHONE) Visitor visitor) {
        Page page = visitor.open("/pairings/new");
        page.locator("#mentor").focus();
        type(page, "欧阳霖");
        page.locator("#apprentice").focus();
        type(page, "纪云帆");
        page.locator("#starts").fill("2023-01-01");
        page.locator("#ends").fill("2023-12-31");
        page.locator(".send button[type=submit]").click();
        Locator course = page.locator("section[aria-labelledby=course]");
        assertThat(course.locator(".stations .over").first()).containsText("应考核");
        assertThat(course.locator(".pay")).containsText("至多");

        step(course, "登记考核");
        page.locator("#step-assess-day").fill("2023.7.1");
        page.locator("#step-assess-score").fill("85");
        visitor.context().setOffline(true);
        step(course.locator("form"), "登记考核");
        assertThat(course.locator("form")).containsText("没有连上服务器");
        visitor.context().setOffline(false);
        page.reload();
        assertThat(page.locator("#step-assess-day")).hasValue("2023-07-01");
        assertThat(page.locator("#step-assess-score")).hasValue("85");
        step(course.locator("form"), "登记考核");
        assertThat(course.locator(".stations")).containsText("定期考核，纪云帆，85 分");

        step(course, "续签");
        page.locator("#step-extend-day").fill("2024-06-30");
        EveryPageBrowserTest.axe(visitor, "a step of a pairing");
        step(course.locator("form"), "续签");
        assertThat(page.locator("h1")).containsText("续签");

        step(course, "未出师");
        page.locator("#step-fail-day").fill("2024-06-30");
        step(course.locator("form"), "未出师");
        assertThat(page.locator("h1")).containsText("未出师");
        course.getByText("另换师傅再带 12 个月").click();
        assertThat(page).hasURL(Pattern.compile("/pairings/new.*after="));
        assertThat(page.locator(".chosen")).hasCount(1);
        assertThat(page.locator(".chosen")).containsText("纪云帆");
    }

    @Test
    void aStepSaysBesideItsFieldsWhatIsWrong(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/pairings/new");
        page.locator("#mentor").focus();
        type(page, "秦叔衡");
        page.locator("#apprentice").focus();
        type(page, "纪云帆");
        page.locator("#starts").fill("2022-01-01");
        page.locator("#ends").fill("2022-12");
        page.locator("#ends").press("Control+Enter");
        assertThat(page.locator(".note")).containsText("协议还缺");
        Locator course = page.locator("section[aria-labelledby=course]");

        byKeyboard(course, "续签");
        assertThat(page.locator("#step-extend-day")).isFocused();
        page.locator("#step-extend-day").fill("2022-06-30");
        page.keyboard().press("Enter");
        assertThat(page.locator("#step-extend-day-hint")).hasText("新的期满日期须晚于 2022-12");
        page.locator("#step-extend-day").fill("2022");
        assertThat(page.locator("#step-extend-day-hint")).isEmpty();
        page.keyboard().press("Escape");
        assertThat(course.locator("form")).hasCount(0);
        assertThat(course.locator(".acts button", named("续签"))).isFocused();

        byKeyboard(course, "出师");
        page.locator("#step-graduate-day").fill("2022-12-20");
        page.locator("#step-graduate-score").fill("101");
        page.keyboard().press("Enter");
        assertThat(page.locator("#step-graduate-score-hint")).containsText("0 到 100");
        page.locator("#step-graduate-score").fill("59");
        assertThat(page.locator("#step-graduate-score-hint")).containsText("将登记为未出师");
        page.locator("#step-graduate-score").fill("88");
        assertThat(page.locator("#step-graduate-score-hint")).not().containsText("未出师");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText("出师");
        assertThat(page.locator("main")).isFocused();
        assertThat(course.locator(".stations li").last()).containsText("结束");
    }

    @Test
    void whatASignedPairingStillWantsIsSaidAnew(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/pairings/new");
        page.locator("#mentor").focus();
        type(page, "秦叔衡");
        page.locator("#apprentice").focus();
        type(page, "易安");
        page.locator("#starts").fill("2022-01-01");
        page.getByLabel("协议还没有签订").check();
        page.locator("#starts").press("Control+Enter");
        assertThat(page.locator(".note")).containsText("签订日期");
        Locator course = page.locator("section[aria-labelledby=course]");
        byKeyboard(course, "签订");
        page.locator("#step-sign-day").fill("2021-12-25");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText("已签");
        assertThat(page.locator(".note")).containsText("培养目标");
        assertThat(page.locator(".note")).not().containsText("签订日期");
    }

    @Test
    void whoFailsBesideOneWhoGraduatesGoesOnToo(@SignedInAs Visitor visitor) {
        String one = "/pairings/FAIL-1";
        visitor.post(
                "/api/v1/pairings",
                Map.of(
                        "id", "FAIL-1",
                        "mentors", List.of("P170"),
                        "apprentices", List.of("P412", "P432"),
                        "startsOn", "2022",
                        "endsOn", "2022"));
        visitor.post("/api/v1" + one + "/graduation", Map.of("apprentices", List.of("P412")));
        Page page = visitor.open(one);
        Locator course = page.locator("section[aria-labelledby=course]");
        step(course, "未出师");
        page.locator("#step-fail-who").selectOption("P432");
        page.locator("#step-fail-day").fill("2022-12-20");
        step(course.locator("form"), "未出师");
        assertThat(course.locator(".stations")).containsText("出师考核，盖振宇，不合格");
        course.getByText("另换师傅再带 12 个月").click();
        assertThat(page.locator(".chosen")).hasCount(1);
        assertThat(page.locator(".chosen")).containsText("盖振宇");
    }

    @Test
    void allPairingsAreFilteredTakenAsAFileAndDoneTogether(
            @SignedInAs(SignedInAs.RECORDER) Visitor visitor) {
        Page page = visitor.open("/work");
        page.locator("main").getByText("结对名单").first().click();
        assertThat(page).hasURL(Pattern.compile("/pairings([?]|$)"));
        Locator lines = page.locator(".worklist li");
        assertThat(lines.first()).isVisible();
        int all = lines.count();
        page.locator("#pairings-person").focus();
        type(page, "许明夏");
        assertThat(page).hasURL(Pattern.compile("person=P018"));
        assertThat(lines).not().hasCount(all);
        assertThat(lines.first()).containsText("许明夏");
        assertThat(page.locator(".bar2 .tools a").first())
                .hasAttribute("href", Pattern.compile("person=P018"));
        page.getByLabel("状态").selectOption("GRADUATED");
        assertThat(page).hasURL(Pattern.compile("status=GRADUATED"));
        assertThat(lines.first()).containsText("出师");
        lines.locator("input[type=checkbox]").first().check();
        assertThat(page.locator("main")).containsText("已选 1 份");
        EveryPageBrowserTest.axe(visitor, "all pairings");
    }

    @Test
    void anAdministratorSetsARuleForAUnit(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/rules?rule=objection.days");
        Locator rule = page.locator("article.rulekey");
        assertThat(rule).hasCount(1);
        rule.locator("button").first().click();
        assertThat(page.locator("#rule-value")).isFocused();
        page.locator("#rule-from").fill("2023.2.30");
        visitor.button("登记新规则").click();
        assertThat(page.locator("#rule-from-hint")).containsText("请写成 2023-12-01");
        page.locator("#rule-from").fill("2024-01-01");
        page.locator("#rule-value").fill("x");
        page.reload();
        visitor.settle();
        assertThat(page.locator("#rule-value")).hasValue("x");
        visitor.button("登记新规则").click();
        assertThat(page.locator("#rule-value-hint")).containsText("整数");
        page.locator("#rule-value").fill("15");
        page.locator("#rule-scope").fill("91421200DEM000081B");
        assertThat(page.locator("#rule-scope-results [role=option]").first()).containsText("幕阜抽蓄");
        page.locator("#rule-scope").press("Enter");
        page.locator("#rule-from").fill("2025-01-01");
        page.locator("#rule-source").fill("幕阜抽蓄工会（演示）〔2024〕9号");
        EveryPageBrowserTest.axe(visitor, "the form of a rule");
        visitor.button("登记新规则").click();
        assertThat(rule).containsText("幕阜抽蓄工会（演示）〔2024〕9号");
        assertThat(rule.locator("tbody tr")).hasCount(2);
        assertThat(rule).containsText("幕阜抽蓄");
        visitor.open("/rules");
        assertThat(page.locator(".rulekey")).not().hasCount(0);
        assertThat(page.locator("#rule-mentor\\.minGrade + table"))
                .containsText("技师、职称工程师、劳模、从事本工种满 5 年");
        assertThat(page.locator(".panel")).not().containsText(Pattern.compile("[A-Z]{3,}[_:;]"));
    }

    private static Locator.LocatorOptions named(String name) {
        return new Locator.LocatorOptions().setHasText(Pattern.compile("^" + name + "$"));
    }

    private static void byKeyboard(Locator course, String name) {
        course.locator(".acts button", named(name)).press("Enter");
    }

    private static void type(Page page, String name) {
        page.keyboard().insertText(name);
        assertThat(page.locator(".candidates [role=option]").first()).containsText(name);
        page.keyboard().press("Enter");
    }

    private static Locator hint(Page page, String code) {
        return page.locator(".look li[data-code=" + code + "]");
    }

    private static void step(Locator within, String name) {
        within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
