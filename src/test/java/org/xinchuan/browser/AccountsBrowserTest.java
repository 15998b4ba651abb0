package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.xinchuan.browser.Visitor.Window;

import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import javax.crypto.spec.SecretKeySpec;

/** 人员与角色 and 令牌: accounts are opened, used, changed and ended from the pages. */
@InBrowser
class AccountsBrowserTest {

    private static final String PASSWORD = "两岸青山相对出江水向东流";

    @Test
    void anAccountIsOpenedByKeyboardAloneAndItsOwnerMakesAToken(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/users/new");
        page.locator("#user-name").focus();
        page.keyboard().type("pages.keyboard");
        tab(page);
        assertThat(page.locator("#role-0")).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#role-0")).hasValue("RECORDER");
        tab(page);
        page.keyboard().type("石门岭水电");
        Locator first = page.locator("#organisation-0-option-0");
        assertThat(first).isVisible();
        String organisation = first.locator(".name").textContent();
        page.keyboard().press("Enter");
        assertThat(page.locator("#organisation-0")).hasValue(organisation);
        page.keyboard().press("Enter");

        assertThat(page.locator(".secret")).isFocused();
        String password = page.locator(".secret input").inputValue();
        assertThat(password).matches("[a-z2-9]{5}(-[a-z2-9]{5}){5}");
        visitor.button("我已记下").click();
        assertThat(page.locator("tr", having("pages.keyboard"))).containsText(organisation);
        assertThat(page.locator("tr", having("pages.keyboard"))).containsText("待改一次性口令");
        assertThat(page.locator(".secret")).hasCount(0);

        visitor.signIn("pages.keyboard", password);
        visitor.open("/users");
        assertThat(page.locator("main")).containsText("请先修改一次性口令");
        visitor.open("/account");
        page.locator("#present").fill(password);
        page.locator("#wanted").fill(PASSWORD);
        visitor.button("修改口令").click();
        assertThat(page.locator("main")).containsText("口令已修改");

        page.locator("#token-name").fill("每晚同步");
        page.locator("#token-name").press("Enter");
        assertThat(page.locator(".secret")).isFocused();
        String token = page.locator(".secret input").inputValue();
        assertThat(as(visitor, token)).isEqualTo("pages.keyboard");
        page.reload();
        visitor.settle();
        assertThat(page.locator(".tokenlist")).containsText("每晚同步");
        assertThat(page.locator(".secret")).hasCount(0);

        page.locator(".tokenlist button").focus();
        page.keyboard().press("Enter");
        assertThat(visitor.button("不了")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".tokenlist button")).isFocused();
        page.keyboard().press("Enter");
        visitor.button("确定撤销").click();
        assertThat(page.locator("[aria-labelledby=tokens]")).containsText("还没有令牌");
        assertThat(as(visitor, token)).isEqualTo("null");
    }

    @Test
    void rolesAreWithdrawnPasswordsResetAndAccountsEnded(@SignedInAs Visitor visitor) {
        String first = opened(visitor, "pages.changed");
        Page page = visitor.open("/users/pages.changed");
        assertThat(page.locator("#role-0")).hasValue("AUDITOR");
        visitor.button("撤回审计员").click();
        visitor.button("保存").click();
        assertThat(page.locator(".note")).containsText("已保存");
        page.reload();
        visitor.settle();
        assertThat(page.locator(".grant")).hasCount(0);

        visitor.button("重置口令").click();
        visitor.button("确定重置口令").click();
        assertThat(page.locator(".secret")).isFocused();
        String second = page.locator(".secret input").inputValue();
        visitor.button("我已记下").click();

        visitor.button("停用").click();
        visitor.button("确定停用").click();
        assertThat(page.locator("h1")).containsText("已停用");
        assertThat(visitor.signInStatus("pages.changed", second)).isEqualTo(401);
        visitor.signIn("yanshi-sheng");
        visitor.open("/users/pages.changed");
        visitor.button("启用").click();
        assertThat(page.locator("h1")).not().containsText("已停用");
        assertThat(visitor.signInStatus("pages.changed", first)).isEqualTo(401);
        assertThat(visitor.signInStatus("pages.changed", second)).isEqualTo(201);
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndWhatIsOldIsNotWritten(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/users/new");
        visitor.button("开立账户").click();
        assertThat(page.locator("#user-name")).isFocused();
        assertThat(page.locator("#user-name-hint")).containsText("请填账户名");
        page.locator("#user-name").fill("张 三");
        page.locator("#role-0").selectOption("HR_VIEWER");
        visitor.button("开立账户").click();
        assertThat(page.locator("#organisation-0-hint")).containsText("请选单位");
        page.getByLabel("全省").check();
        visitor.button("开立账户").click();
        assertThat(page.locator("#user-name")).hasAttribute("aria-invalid", "true");

        opened(visitor, "pages.stale");
        visitor.open("/users/pages.stale");
        visitor.change("/api/v1/users/pages.stale", Map.of("disabled", true));
        page.locator("#role-0").selectOption("OPERATOR");
        visitor.button("保存").click();
        assertThat(page.locator(".userform [role=alert]")).isVisible();
        page.reload();
        visitor.settle();
        assertThat(page.locator("#role-0")).hasValue("AUDITOR");
        assertThat(page.locator("h1")).containsText("已停用");
        visitor.context().setOffline(true);
        visitor.button("启用").click();
        assertThat(page.locator("[aria-labelledby=signing-in]")).containsText("没有连上服务器");
        visitor.context().setOffline(false);
    }

    @Test
    void whereOneIsSignedInIsListedAndEndedFromThere(@SignedInAs Visitor visitor) {
        visitor.enter("pages.sessions", Map.of("grants", List.of()));
        Page page = visitor.open("/account");
        Locator list = page.locator("[aria-labelledby=sessions] li");
        assertThat(list).hasCount(1);
        assertThat(list).containsText("Chrome");
        assertThat(list).containsText("本机");
        assertThat(list.locator("button")).hasCount(0);
        page.evaluate(
                "(password) => fetch('/api/v1/session', {method: 'POST', credentials: 'omit',"
                        + " headers: {'Content-Type': 'application/json'}, body:"
                        + " JSON.stringify({name: 'pages.sessions', password})})",
                PASSWORD);
        page.reload();
        visitor.settle();
        assertThat(list).hasCount(2);
        list.getByRole(AriaRole.BUTTON).click();
        visitor.button("确定退出").click();
        assertThat(list).hasCount(1);
        assertThat(list).containsText("本机");
    }

    @Test
    void aSecondFactorIsSwitchedOnAskedForAndSwitchedOff(@SignedInAs Visitor visitor)
            throws InvalidKeyException {
        visitor.enter("pages.factor", Map.of("grants", List.of(Map.of("role", "PROV_ADMIN"))));
        Page page = visitor.open("/account");
        Locator panel = page.locator("[aria-labelledby=factor]");
        assertThat(panel).containsText("请启用动态口令");
        page.locator("#factor-password").fill(PASSWORD);
        visitor.button("启用动态口令").click();
        assertThat(panel.locator("svg.qr")).isVisible();
        String secret = panel.locator(".secretkey").textContent().replace(" ", "");
        page.locator("#factor-code").fill("000000");
        visitor.button("确认启用").click();
        assertThat(panel.locator("[role=alert]")).containsText("动态口令不对");
        page.locator("#factor-code").fill(code(secret));
        visitor.button("确认启用").click();
        assertThat(panel.locator(".recovery li")).hasCount(8);
        String recovery = panel.locator(".recovery li").first().textContent();
        visitor.button("我已记下").click();
        assertThat(panel).containsText("已启用");

        page.locator(".icons .out").click();
        visitor.open("/sign-in");
        page.locator("#name").fill("pages.factor");
        page.locator("#password").fill(PASSWORD);
        page.locator("form button[type=submit]").click();
        page.locator("#code").fill("000000");
        page.locator("form button[type=submit]").click();
        assertThat(page.locator("form [role=alert]")).containsText("动态口令不对");
        assertThat(page.locator("#password")).hasValue(PASSWORD);
        page.locator("#code").fill(recovery);
        page.locator("form button[type=submit]").click();
        assertThat(page.locator(".icons .who")).hasText("pages.factor");

        visitor.open("/account");
        page.locator("#factor-password").fill(PASSWORD);
        visitor.button("停用动态口令").click();
        assertThat(panel).containsText("请启用动态口令");
    }

    /** As an authenticator makes it. */
    private static String code(String secret) throws InvalidKeyException {
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(
                        new SecretKeySpec(Base32.decode(secret), "RAW"), Instant.now());
    }

    @Test
    void othersAreNotOfferedAccountsAndTheDemoSaysWhyItHasNoTokens(
            @SignedInAs(SignedInAs.RECORDER) Visitor visitor) {
        Page page = visitor.open("/account");
        assertThat(page.locator(".mainnav")).not().containsText("人员与角色");
        assertThat(page.locator(".tokens")).containsText("演示账户不能生成令牌");
        assertThat(page.locator("#token-name")).hasCount(0);
        assertThat(page.locator("main")).containsText("登记员，石门岭水电（演示）");
        assertThat(visitor.open("/users").locator("h1")).hasText("没有找到这一页");
        assertThat(visitor.open("/users/new").locator("h1")).hasText("没有找到这一页");
    }

    @Test
    void thePrivacyStatementIsReachedFromSigningInAndFromEveryPage(
            @OnWindow(Window.PHONE) Visitor visitor) {
        Page page = visitor.open("/sign-in");
        visitor.link("隐私说明全文").click();
        assertThat(page.locator("h1")).hasText("隐私说明");
        for (String part : new String[] {"哪些是公开的", "谁能看到其余的", "您的权利", "本单位工会"}) {
            assertThat(page.locator("main")).containsText(part);
        }
        visitor.open("/studios");
        page.locator(".foot a", having("隐私说明")).click();
        assertThat(page).hasURL(Pattern.compile("/privacy(\\?|$)"));
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void tab(Page page) {
        page.keyboard().press("Tab");
    }

    /** Opens the account of an auditor; its one-time password. */
    private static String opened(Visitor visitor, String name) {
        Page page = visitor.open("/users/new");
        page.locator("#user-name").fill(name);
        page.locator("#role-0").selectOption("AUDITOR");
        visitor.button("开立账户").click();
        assertThat(page.locator(".secret")).isVisible();
        return page.locator(".secret input").inputValue();
    }

    /** Whose program a token makes it; {@code null} for nobody's. */
    private static String as(Visitor visitor, String token) {
        return String.valueOf(
                visitor.page()
                        .evaluate(
                                "async (token) => (await (await fetch('/api/v1/session', {headers:"
                                        + " {Authorization: `Bearer ${token}`}, credentials:"
                                        + " 'omit'})).json()).name",
                                token));
    }
}
