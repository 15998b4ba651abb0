package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.xinchuan.browser.Visitor.Window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 审计 and 我的资料: who changed what, who looked at whom, and whether the record is whole. */
@InBrowser
class AuditBrowserTest {

    /** An anchor that no link of the record has. */
    private static final String FALSE_ANCHOR =
            "{\"at\":\"2023-11-28T00:00:00Z\",\"chain\":\"CHANGES\",\"sequence\":1,"
                    + "\"hash\":\"no link has this\",\"restored\":false}";

    @Test
    void theRecordIsReadFromItsEndBackwardsAndFiltered(
            @SignedInAs(SignedInAs.AUDITOR) @OnWindow(Window.PHONE_DARK) Visitor visitor) {
        Page page = visitor.open("/audit");
        Locator numbers = page.locator(".tbl tbody td.n");
        assertThat(numbers.first()).isVisible();
        List<String> shown = numbers.allTextContents();
        assertThat(shown.stream().map(Integer::valueOf).toList())
                .isSortedAccordingTo((one, other) -> other - one);
        EveryPageBrowserTest.check(visitor, List.of("/audit", "/audit?record=disclosures"));

        visitor.open("/audit?since=0");
        assertThat(numbers.first()).hasText("1");
        visitor.open("/audit?actor=nobody-of-this-name");
        assertThat(page.locator("main")).containsText("没有符合条件的记录");
    }

    @Test
    void theAuditorSeesThatTheRecordIsSoundAndWhereItIsBroken(
            @SignedInAs(SignedInAs.AUDITOR) Visitor visitor, DemoServer server) throws IOException {
        assumeTrue(server.anchors() != null, "the server is not ours to break");
        Page page = visitor.open("/audit");
        Locator result = page.locator("[aria-labelledby=verification]");
        visitor.button("核验全部记录").click();
        assertThat(result).containsText("完好");
        assertThat(result).containsText("全部相符");

        List<String> before =
                Files.exists(server.anchors()) ? Files.readAllLines(server.anchors()) : List.of();
        Files.writeString(
                server.anchors(),
                FALSE_ANCHOR + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        try {
            visitor.button("核验全部记录").click();
            assertThat(result).containsText("有改动");
            assertThat(result).containsText("与库外锚点的散列不同");
            result.locator("li a").first().click();
            assertThat(page.locator(".tbl tbody td.n").first()).hasText("1");
        } finally {
            List<String> now = new ArrayList<>(Files.readAllLines(server.anchors()));
            now.remove(FALSE_ANCHOR);
            Files.write(server.anchors(), now);
            assertThat(now).containsAll(before);
        }
        visitor.button("核验全部记录").click();
        assertThat(result).containsText("完好");
    }

    @Test
    void aPersonSeesWhatIsHeldAndWhoLookedAndAsksForACorrection(
            @SignedInAs @OnWindow(Window.PHONE) Visitor visitor) {
        visitor.open("/people/P020");
        visitor.enter("pages.own", Map.of("person", "P020"));
        Page page = visitor.open("/me");
        assertThat(page.locator("[aria-labelledby=held]")).containsText("刘洋");
        assertThat(page.locator("[aria-labelledby=held]")).containsText("云台风电创新工作室");
        assertThat(page.locator("[aria-labelledby=looked]")).containsText("yanshi-sheng");
        assertThat(page.locator("[aria-labelledby=looked]")).containsText("查看档案");

        visitor.button("请求更正").click();
        page.locator("#dispute").fill("入职是 2006 年 8 月");
        visitor.button("请求更正").click();
        Locator corrections = page.locator("[aria-labelledby=corrections]");
        assertThat(corrections).containsText("已提交，等待办理");
        assertThat(corrections.locator(".worklist")).containsText("等待确认");
        EveryPageBrowserTest.check(visitor, List.of("/me"));
        corrections.locator(".worklist a").first().click();
        visitor.button("撤回").click();
        visitor.button("确定撤回").click();
        assertThat(page.locator(".decision")).containsText("已撤回");
    }

    @Test
    void aPersonAgreesWithdrawsAndAsksToBeErased(@SignedInAs Visitor visitor) {
        visitor.open("/people/P021");
        visitor.enter("pages.agrees", Map.of("person", "P021"));
        Page page = visitor.open("/me");
        Locator publicName = page.locator("[aria-labelledby=consents] .pad > div").first();
        assertThat(publicName).containsText("未同意");
        publicName.locator("button").click();
        assertThat(publicName).containsText("已同意（");
        publicName.locator("button").click();
        assertThat(publicName).containsText("已撤回（");

        visitor.button("申请注销").click();
        visitor.button("提交申请").click();
        assertThat(page.locator("#erasure-reason-hint")).isVisible();
        page.locator("#erasure-reason").fill("已调离");
        visitor.button("提交申请").click();
        assertThat(page.locator("[aria-labelledby=erasure]")).containsText("等待省级管理员批准");
    }
}
