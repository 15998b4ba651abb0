package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/** The way in and out, as people go it. */
@InBrowser
class SignInBrowserTest {

    @Test
    void aWrongPasswordIsSaidAndADemoAccountLetsInAndOut(Visitor visitor) {
        Page page = visitor.open("/studios/S01");
        page.locator(".icons .who").click();
        visitor.settle();
        assertThat(page.locator("h1")).hasText("登录");
        assertThat(page.locator("main")).containsText("隐私说明");

        assertThat(page.getByLabel("口令")).hasAttribute("type", "password");
        assertThat(page.getByLabel("口令")).hasAttribute("autocomplete", "current-password");
        page.getByLabel("账户名").fill("yanshi-sheng");
        page.getByLabel("口令").fill("guessed-12345");
        page.locator("form.panel button[type=submit]").click();
        assertThat(page.locator("form [role=alert]")).containsText("账户名或口令不对");
        assertThat(page.getByLabel("口令")).isEmpty();

        visitor.button("省级管理员（演示）").click();
        assertThat(page).hasURL(Pattern.compile("/studios/S01"));
        assertThat(page.locator(".icons .who")).hasText("yanshi-sheng");
        page.reload();
        visitor.settle();
        assertThat(page.locator(".icons .who")).hasText("yanshi-sheng");

        page.locator(".icons .who").click();
        visitor.settle();
        assertThat(page.locator("main")).containsText("省级管理员，全省");
        visitor.button("在所有设备上退出").click();
        assertThat(page.locator(".icons .who")).hasText("登录");
    }

    @Test
    void whoIsSignedInWritesFromThePages(Visitor visitor) {
        Page page = visitor.open("/sign-in?next=/account");
        visitor.button("登记员：石门岭水电（演示）").click();
        assertThat(page.locator("h1")).hasText("我的账户");
        Object status =
                page.evaluate(
                        "async () => (await fetch('/api/v1/people', {method: 'POST', headers:"
                                + " {'Content-Type': 'application/json'}, body: '{}'})).status");
        org.assertj.core.api.Assertions.assertThat(status).isEqualTo(403);
        page.locator(".icons .out").click();
        assertThat(page.locator(".icons .who")).hasText("登录");
    }

    @Test
    void leadsBackToOurOwnPagesOnly(Visitor visitor) {
        Page page = visitor.open("/sign-in?next=//evil.example/");
        visitor.button("审计员（演示）").click();
        assertThat(page.locator(".icons .who")).hasText("yanshi-shenji");
        assertThat(page).hasURL(Pattern.compile("^" + visitor.server() + "/(\\?|$)"));
    }
}
