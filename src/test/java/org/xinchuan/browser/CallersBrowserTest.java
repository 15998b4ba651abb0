package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/** What the pages show to whom: visitors, recorders, auditors. */
@InBrowser
class CallersBrowserTest {

    private static final String S01 = "/studios/S01?asOf=2023-11-28&link=S01~S05";

    /** A draft as the form keeps it, of two people that belong to other enterprises. */
    private static final String FOREIGN_DRAFT =
            "sessionStorage.setItem('pairing-draft', JSON.stringify({"
                    + "mentors: [{person: {id: 'P006', name: '覃山月'}, role: ''}],"
                    + "apprentices: [{person: {id: 'P017', name: '纪云帆'}, role: ''}],"
                    + "startsOn: '2023-12-01', goal: '调速器检修'}))";

    @Test
    void aVisitorIsOfferedNothingThatWouldBeRefused(Visitor visitor) {
        for (String path : new String[] {"/", S01, "/search?q=沈", "/reports"}) {
            Page page = visitor.open(path);
            assertThat(page.locator("a[href^='/pairings']")).hasCount(0);
            assertThat(page.locator("a[href^='/people']")).hasCount(0);
        }
        Page page = visitor.open("/reports");
        assertThat(page.locator(".reportlist li")).hasCount(22);
    }

    @Test
    void aVisitorSeesMembersMaskedAndThatThereAreMorePairings(Visitor visitor) {
        Page page = visitor.open(S01);
        Locator masked = page.locator(".people .masked").first();
        assertThat(masked).containsText("**");
        assertThat(masked).hasAttribute("title", "姓名未公开");
        assertThat(page.locator("[aria-labelledby=members] .phead")).containsText("6 人");
        assertThat(page.locator("[aria-labelledby=pairings]")).containsText("师徒结对登录后可见");
        assertThat(page.locator(".evid")).containsText("2012 至 2014");
        assertThat(page.locator(".evid")).not().containsText("2012-06-01");
    }

    @Test
    void aLeadersNameLeadsAVisitorToTheStudiosTheyLed(Visitor visitor) {
        Page page = visitor.open(S01);
        page.locator(".tenure a").first().click();
        assertThat(page.locator("h1")).hasText("工作室");
        assertThat(page.locator(".bar2")).containsText("沈砚秋领衔或曾领衔");
        assertThat(page.locator(".studiotable tbody tr")).hasCount(1);
    }

    @Test
    void aPageForThoseSignedInSaysSoAndComesBackAfterSigningIn(Visitor visitor) {
        Page page = visitor.open("/people/P001?asOf=2023-11-28");
        assertThat(page.locator("main")).containsText("登录后可见");
        page.locator("main a", new Page.LocatorOptions().setHasText("登录查看")).click();
        visitor.button("省级管理员（演示）").click();
        assertThat(page.locator("h1")).containsText("沈砚秋");
        assertThat(page).hasURL(Pattern.compile("/people/P001\\?asOf=2023-11-28$"));
    }

    @Test
    void listsAndTheFormAreShutToAVisitorToo(Visitor visitor) {
        for (String path : new String[] {"/people", "/pairings/A002", "/pairings/new"}) {
            assertThat(visitor.open(path).locator("h1")).hasText("登录后可见");
        }
    }

    @Test
    void anAuditorIsToldThatAPageIsNotForThem(@SignedInAs(SignedInAs.AUDITOR) Visitor visitor) {
        Page page = visitor.open("/people");
        assertThat(page.locator("main")).containsText("不在您的组织范围和权限内");
        assertThat(page.locator(".mainnav")).not().containsText("登记结对");
    }

    @Test
    void aRecorderSeesOwnPairingsAndIsToldOfThoseBeyond(
            @SignedInAs(SignedInAs.RECORDER) Visitor visitor) {
        Page page = visitor.open("/studios/S01?asOf=2023-11-28");
        assertThat(page.locator("[aria-labelledby=pairings] .pairlist li")).hasCount(5);
        assertThat(page.locator("[aria-labelledby=members]")).containsText("登记结对");
        page = visitor.open("/studios/S03?asOf=2023-11-28");
        assertThat(page.locator("[aria-labelledby=pairings]")).containsText("不在您的查看范围内");
    }

    @Test
    void aForeignPairIsRefusedAndWhatWasTypedStays(
            @SignedInAs(SignedInAs.RECORDER) Visitor visitor) {
        Page page = visitor.open("/pairings/new");
        page.evaluate(FOREIGN_DRAFT);
        page.reload();
        visitor.settle();
        page.locator(".send button[type=submit]").click();
        assertThat(page.locator(".refusal")).containsText("不在您的组织范围内");
        assertThat(page.locator(".refusal")).containsText("填写的内容都还在");
        assertThat(page.locator(".chosen")).hasCount(2);
        assertThat(page.locator("#goal")).hasValue("调速器检修");
    }

    @Test
    void aSessionThatEndedLosesNothingAndAnotherPersonFindsNothing(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/pairings/new");
        page.evaluate(FOREIGN_DRAFT);
        page.reload();
        visitor.settle();
        visitor.context().clearCookies();
        page.locator(".send button[type=submit]").click();
        assertThat(page.locator(".refusal")).containsText("填写的内容都还在");
        page.locator(".refusal a").click();
        visitor.button("省级管理员（演示）").click();
        assertThat(page.locator("#goal")).hasValue("调速器检修");
        page.locator(".icons .out").click();
        assertThat(page.locator(".icons .who")).hasText("登录");
        visitor.open("/sign-in?next=/pairings/new");
        visitor.button("登记员：石门岭水电（演示）").click();
        assertThat(page.locator("#goal")).isEmpty();
        assertThat(page.locator(".chosen")).hasCount(0);
    }

    @Test
    void aPageLeftOpenIsClearedWhenItsSessionIsOver(@SignedInAs Visitor visitor) {
        visitor.page().clock().install();
        Page page = visitor.open("/people/P001?asOf=2023-11-28");
        assertThat(page.locator("h1")).containsText("沈砚秋");
        visitor.signOutBeside();
        page.clock().fastForward("01:01");
        assertCleared(page);
        page.locator("main a", new Page.LocatorOptions().setHasText("登录查看")).click();
        visitor.button("省级管理员（演示）").click();
        assertThat(page.locator("h1")).containsText("沈砚秋");
    }

    @Test
    void signingOutInOneTabClearsTheOthersAtOnce(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/people/P001?asOf=2023-11-28");
        assertThat(page.locator("h1")).containsText("沈砚秋");
        Page other = visitor.context().newPage();
        other.navigate("/privacy");
        other.locator(".icons .out").click();
        assertCleared(page);
        assertThat(other.locator(".icons .who")).hasText("登录");
    }

    private static void assertCleared(Page page) {
        assertThat(page.locator("h1")).hasText("登录已结束");
        assertThat(page).not().hasTitle(Pattern.compile("沈砚秋"));
        org.assertj.core.api.Assertions.assertThat(page.content()).doesNotContain("沈砚秋");
    }

    @Test
    void namesLeadARecorderToThePagesInReachAndToStudiosBeyond(
            @SignedInAs(SignedInAs.RECORDER) Visitor visitor) {
        Page page = visitor.open(S01);
        assertThat(page.locator(".people").getByText("沈砚秋"))
                .hasAttribute("href", Pattern.compile("^/people/P001"));
        page = visitor.open("/studios/S06?asOf=2023-11-28");
        assertThat(page.locator(".people").getByText("覃山月"))
                .hasAttribute("href", Pattern.compile("^/studios\\?.*leader=P006"));
    }

    @Test
    void aRecorderRecordsAForeignMasterByNumberAndTheServerDecides(
            @SignedInAs(SignedInAs.RECORDER) Visitor visitor) {
        Page page = visitor.open("/pairings/new");
        page.locator("#mentor").fill("覃山月");
        assertThat(page.locator(".candidates")).containsText("外单位人员：请输入编号");
        byNumber(page, "P006X");
        page.locator("#apprentice").fill("乐宇航");
        page.locator("li[role=option]", new Page.LocatorOptions().setHasText("乐宇航")).click();
        page.locator("#starts").fill("2023-12-01");
        page.locator(".send button[type=submit]").click();
        assertThat(page.locator("#mentor-complaint")).containsText("P006X");

        page.getByLabel("去掉P006X").click();
        byNumber(page, "P006");
        assertThat(page.locator(".chosen").first()).containsText("外单位人员");
        page.locator(".send button[type=submit]").click();
        assertThat(page.locator("main")).containsText("已登记");
        assertThat(page.locator(".pairpeople")).containsText("覃山月");
        assertThat(page.locator("h1")).containsText("对方未确认");
        assertThat(page.locator(".personcard[href]")).hasCount(1);
    }

    private static void byNumber(Page page, String number) {
        page.locator("#mentor").fill(number);
        assertThat(page.locator("#mentor-option-0")).containsText("编号 " + number);
        page.locator("#mentor").press("Enter");
    }
}
