package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.xinchuan.browser.Visitor.Window;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** 我的工作 and 待办: what waits is agreed to, sent back, put right and sent again. */
@InBrowser
class WorkBrowserTest {

    private static final String WIND = "91420500DEM000057X";
    private static final String GAS = "91420600DEM000073Q";

    @Test
    void whatTheOtherSideSendsBackIsPutRightSentAgainAndAgreedTo(Visitor visitor) {
        reviewer(visitor);
        sender(visitor);
        Page page = visitor.open("/pairings/new?apprentice=P014&asOf=2023-11-28");
        assertThat(page.locator(".chosen")).hasCount(1);
        page.locator("#mentor").fill("P013");
        assertThat(page.locator("#mentor-option-0")).containsText("编号 P013");
        page.locator("#mentor").press("Enter");
        page.locator("#starts").fill("2024-02-01");
        submit(page);
        assertThat(page.locator(".decision")).containsText("已提交，等待对方单位确认：襄北燃机");

        reviewer(visitor);
        visitor.open("/work");
        assertThat(page.locator(".mainnav .count")).containsText("项等您确认");
        page.locator(".worklist a", having("罗小满 带 尹朔风")).click();
        assertThat(page.locator("main")).containsText("还没有这份结对");
        assertThat(page.locator(".record")).containsText("2024-02-01 起");
        visitor.button("退回").click();
        assertThat(page.locator("#reason")).isFocused();
        visitor.button("退回").click();
        assertThat(page.locator("#reason-hint")).containsText("请写明原因");
        page.locator("#reason").fill("开始日期是三月");
        visitor.button("退回").click();
        assertThat(page.locator(".decision")).containsText("退回原因：开始日期是三月");

        sender(visitor);
        visitor.open("/work");
        assertThat(page.locator("[aria-labelledby=sent-back]")).containsText("开始日期是三月");
        page.locator("[aria-labelledby=sent-back] a.btn").click();
        assertThat(page.locator("main")).containsText("退回原因：开始日期是三月");
        assertThat(page.locator(".chosen")).hasCount(2);
        assertThat(page.locator("#starts")).hasValue("2024-02-01");
        page.locator("#starts").fill("2024-03-01");
        submit(page);
        assertThat(page.locator(".decision")).containsText("等待对方单位确认");
        visitor.open("/work");
        assertThat(page.locator("[aria-labelledby=sent]")).containsText("罗小满 带 尹朔风");
        assertThat(page.locator("[aria-labelledby=sent-back]")).hasCount(0);

        reviewer(visitor);
        visitor.open("/submissions");
        page.locator(".worklist a", having("罗小满 带 尹朔风")).click();
        assertThat(page.locator(".record")).containsText("2024-03-01 起");
        visitor.button("同意").click();
        assertThat(page.locator(".decision")).containsText("已同意，结对已登记");
        visitor.open("/submissions");
        assertThat(page.locator("main")).not().containsText("罗小满 带 尹朔风");
    }

    @Test
    void manyAreAgreedToAtOnceAndWhatBecameOfEachIsSaid(Visitor visitor) {
        // Only where the other side has somebody to ask does anything wait.
        reviewer(visitor);
        sender(visitor);
        sent(visitor, "2024-04-01", "2024-06-30");
        sent(visitor, "2024-07-01", "2024-12-31");
        sent(visitor, "2024-05-01", "2024-06-15");

        reviewer(visitor);
        Page page = visitor.open("/submissions");
        page.getByLabel("全选").check();
        page.locator(".queuebar button").click();
        assertThat(page.locator(".outcomes")).containsText("同意了 2 项，共 3 项");
        Locator left = page.locator(".outcomes li", having("与现有记录冲突"));
        assertThat(left).hasCount(1);
        left.locator("a").click();
        visitor.button("同意").click();
        assertThat(page.locator(".decision [role=alert]")).isVisible();
        visitor.button("退回").click();
        page.locator("#reason").fill("期限重叠");
        page.locator("#reason").press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".decision")).containsText("退回原因：期限重叠");
    }

    @Test
    void aProposedOriginIsShownWithItsPathAndDeclinedInAClick(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/work");
        Locator proposals = page.locator("[aria-labelledby=proposed]");
        Locator first = proposals.locator(".proposal").first();
        assertThat(first).isVisible();
        String gist = String.join(" 出自 ", first.locator(".strong").allInnerTexts());
        first.getByText("看依据").click();
        assertThat(first.locator(".evid .spans").first()).isVisible();
        first.getByText("不采纳").click();
        first.getByText("依据的履历有误").click();
        assertThat(proposals.locator(".note")).containsText("未采纳");
        assertThat(proposal(page, gist)).hasCount(0);
        visitor.open("/work");
        assertThat(proposals.locator(".proposal").first()).isVisible();
        assertThat(proposal(page, gist)).hasCount(0);
    }

    @Test
    void aProposedOriginIsAcceptedInAClick(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/work");
        Locator proposals = page.locator("[aria-labelledby=proposed]");
        Locator ours = proposal(page, "坪坝光伏创新工作室 出自");
        ours.getByText("采纳", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(proposals.locator(".note")).containsText("已登记");
        assertThat(ours).hasCount(0);
    }

    @Test
    void bothAccountsOfADisputedPairingStandSideBySide(
            @SignedInAs @OnWindow(Window.PHONE) Visitor visitor) {
        Page page = visitor.open("/pairings/A012");
        visitor.button("提出异议").click();
        visitor.button("提出异议").click();
        assertThat(page.locator("#dispute-hint")).containsText("请写明");
        page.locator("#dispute").fill("师傅是程远帆和韩水生两人");
        page.locator("#dispute-document").fill("汉源师徒〔2019〕005号附件");
        visitor.button("提出异议").click();
        Locator accounts = page.locator(".accounts").first();
        assertThat(accounts).containsText("程远帆 带 纪云帆");
        assertThat(accounts).containsText("师傅是程远帆和韩水生两人");
        assertThat(accounts).containsText("附件");
        assertThat(page.locator(".disputes")).containsText("有异议");
        EveryPageBrowserTest.check(visitor, List.of("/pairings/A012"));
    }

    @Test
    void signingInLeadsRecordersToTheirWorkAndOthersHome(Visitor visitor) {
        Page page = visitor.open("/sign-in");
        visitor.button("登记员：石门岭水电（演示）").click();
        assertThat(page.locator("h1")).hasText("我的工作");
        assertThat(page).hasURL(Pattern.compile("/work"));
        page.locator(".icons .out").click();
        assertThat(page.locator(".icons .who")).hasText("登录");
        assertThat(visitor.open("/work").locator("h1")).hasText("登录后可见");
    }

    private static void sender(Visitor visitor) {
        visitor.enter("pages.sender", recorderOf(WIND));
    }

    private static void reviewer(Visitor visitor) {
        visitor.enter("pages.reviewer", recorderOf(GAS));
    }

    private static Map<String, Object> recorderOf(String organisation) {
        return Map.of("grants", List.of(Map.of("role", "RECORDER", "organisation", organisation)));
    }

    /** Sends a pairing that waits for the other side. */
    private static void sent(Visitor visitor, String starts, String ends) {
        visitor.post(
                "/api/v1/pairings",
                Map.of(
                        "mentors",
                        List.of("P013"),
                        "apprentices",
                        List.of("P020"),
                        "startsOn",
                        starts,
                        "endsOn",
                        ends));
    }

    private static Locator proposal(Page page, String gist) {
        return page.locator(".proposal", having(gist));
    }

    private static void submit(Page page) {
        page.locator(".send button[type=submit]").click();
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
