package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import org.junit.jupiter.api.Test;
import org.xinchuan.browser.Visitor.Window;

import java.util.regex.Pattern;

/** Everybody who stands to a person in one way, and where lines of masters end. */
@InBrowser
class KinBrowserTest {

    @Test
    void aClassOfKinshipIsChosenWithItsNumber(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/people/P010");
        visitor.link("师门：师祖").click();
        assertThat(page.locator("h1")).hasText("戴一鸣的师门");
        Locator aunts = page.locator(".kinclasses a", hasText("师伯、师叔"));
        assertThat(aunts.locator(".num").last()).hasText("3");
        aunts.last().click();
        assertThat(page).hasURL(Pattern.compile(".*class=MASTERS_FELLOWS.*"));
        Locator rows = page.locator("[aria-labelledby=kin] tbody tr");
        assertThat(rows).hasCount(3);
        assertThat(rows.first()).containsText("陆知远");
        assertThat(rows.first()).containsText("师伯");
        // Before he learned from his second master there is one fewer whose fellows count.
        page.getByLabel("截至哪天").fill("2010-01-01");
        assertThat(page.locator("[aria-labelledby=kin] .empty")).containsText("没有记载的");
        page.goBack();
        page.goBack();
        assertThat(page.locator("h1")).containsText("戴一鸣");
    }

    @Test
    void theEndsOfOnesOwnLinesStandBesideTheClasses(
            @SignedInAs @OnWindow(Window.PHONE) Visitor visitor) {
        Page page = visitor.open("/people/P008/kinship?class=ends");
        Locator rows = page.locator("[aria-labelledby=kin] tbody tr");
        assertThat(rows).hasCount(2);
        assertThat(rows.last()).containsText("沈砚秋");
        assertThat(rows.last()).containsText("上溯 2 代");
        rows.last().locator("a.strong").click();
        assertThat(page.locator("h1")).containsText("沈砚秋");
    }

    @Test
    void whoIsOutOfSightIsAColleagueWithoutALink(@SignedInAs Visitor visitor) {
        visitor.context().route("**/people/P005/kinship?*", KinBrowserTest::hideLuZhiyuan);
        Page page = visitor.open("/people/P005/kinship");
        Locator rows = page.locator("[aria-labelledby=kin] tbody tr");
        assertThat(rows).hasCount(3);
        Locator stub = rows.filter(new Locator.FilterOptions().setHasText("一位同仁"));
        assertThat(stub).hasCount(1);
        assertThat(stub.locator("td.head a")).hasCount(0);
        assertThat(page.locator("main")).not().containsText("陆知远");
        assertThat(page.locator("main a[href*='~4f']")).hasCount(0);
    }

    /** Answers as to somebody who may not see one of the fellows. */
    private static void hideLuZhiyuan(Route route) {
        String hidden =
                route.fetch()
                        .text()
                        .replace(
                                "\"id\":\"P004\",\"name\":\"陆知远\"", "\"id\":\"~4f\",\"name\":null");
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(hidden));
    }

    @Test
    void aDeadEndLeadsToTheFormWithThatApprentice(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/people");
        visitor.link("谱系断头").click();
        Locator count = page.locator(".bar2 b");
        Locator rows = page.locator("[aria-labelledby=list] tbody tr");
        visitor.settle();
        int all = Integer.parseInt(count.innerText().replaceAll("\\D", ""));
        page.getByLabel("单位，含下级").click();
        page.getByLabel("单位，含下级").fill("石门岭");
        Locator unit = page.getByText("石门岭水电（演示）", exactly());
        page.locator("[role=option]").filter(having(unit)).first().click();
        assertThat(page).hasURL(Pattern.compile(".*organisation=.*"));
        assertThat(count).not().hasText(all + " 人");
        assertThat(rows.first()).containsText("石门岭");
        String first = rows.first().locator("td.head").innerText();
        assertThat(page.locator(".bar2 a[href*='/dead-ends'][href*='format=xlsx']"))
                .hasAttribute("href", Pattern.compile(".*organisation=.*"));
        rows.first().getByText("补记师傅").click();
        assertThat(page.locator("h1")).hasText("登记结对");
        assertThat(page.locator("fieldset:has(#apprentice) .chosen b")).hasText(first);
        assertThat(page).hasURL(Pattern.compile(".*/pairings/new.*"));
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static Locator.FilterOptions having(Locator inside) {
        return new Locator.FilterOptions().setHas(inside);
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
