package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** 疑似重复: two records are compared, made one, taken apart and said to be of two people. */
@InBrowser
class MergeBrowserTest {

    @Test
    void twoRecordsAreComparedMergedTakenApartAndToldApart(@SignedInAs Visitor visitor) {
        visitor.post(
                "/api/v1/people",
                Map.of(
                        "id", "MB-OLD",
                        "name", "重名甲",
                        "birthYear", 1979,
                        "gender", "MALE",
                        "occupation", "6-31-01-01",
                        "leftOn", "2018-05"));
        visitor.post(
                "/api/v1/people",
                Map.of("id", "MB-NEW", "name", "重名甲", "birthYear", 1979, "hiredOn", "2018-06"));
        visitor.post(
                "/api/v1/pairings",
                Map.of(
                        "id", "MB-A",
                        "mentors", List.of("MB-OLD"),
                        "apprentices", List.of("P021"),
                        "startsOn", "2010",
                        "endsOn", "2011"));
        Page page = visitor.open("/people/MB-NEW");
        assertThat(page.locator("[aria-labelledby=merges]")).containsText("1 条记录可能是同一个人");
        page.locator("[aria-labelledby=merges] a.btn").click();
        Locator twin = page.locator(".twin");
        assertThat(twin).hasCount(1);
        assertThat(twin).containsText("同名");
        assertThat(twin).containsText("同年出生");

        visitor.button("比较与合并 重名甲").click();
        assertThat(page.locator(".bench table")).containsText("男");
        assertThat(page.locator(".bench table")).containsText("设备点检员");
        assertThat(page.locator(".bench .moves")).containsText("带徒 结对 MB-A");
        visitor.button("合并").click();
        visitor.button("确定合并").click();
        assertThat(page.locator(".outcomes")).containsText("已把 MB-OLD 并入 MB-NEW");
        assertThat(page.locator(".twin")).hasCount(0);

        // The old address leads to the person who is left.
        visitor.open("/people/MB-OLD");
        assertThat(page).hasURL(Pattern.compile(".*/people/MB-NEW.*"));
        assertThat(page.locator("[aria-labelledby=merges]")).containsText("MB-OLD 已并入这条记录");
        assertThat(page.locator("[aria-labelledby=merges]")).not().containsText("account:");
        assertThat(page.locator("[aria-labelledby=pairings]")).containsText("MB-A");
        visitor.button("撤销合并 MB-OLD").click();
        visitor.button("确定撤销合并").click();
        assertThat(page.locator("[aria-labelledby=merges]")).containsText("1 条记录可能是同一个人");
        visitor.open("/duplicates?person=MB-NEW");
        visitor.button("并非同一人 重名甲").click();
        assertThat(page.locator(".outcomes")).containsText("不再提示");
        assertThat(page.locator(".twin")).hasCount(0);
        visitor.open("/duplicates?part=different&person=MB-NEW");
        visitor.button("撤回").click();
        assertThat(page.locator(".outcomes")).containsText("已撤回");
    }
}
