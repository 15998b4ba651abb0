package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import org.junit.jupiter.api.Test;
import org.xinchuan.browser.Visitor.Window;

import java.util.regex.Pattern;

@InBrowser
class PersonPageBrowserTest {

    @Test
    void searchFindsAPersonByPinyinAndThePageShowsBothLines(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/");
        page.keyboard().press("/");
        page.keyboard().type("xumingxia");
        page.keyboard().press("Enter");
        visitor.settle();
        visitor.link("许明夏").first().click();
        assertThat(page.locator("h1")).containsText("许明夏");
        assertThat(page.locator(".hourglass")).containsText("沈砚秋");
        assertThat(page.locator(".hourglass")).containsText("覃山月");
        assertThat(page.locator(".hourglass")).containsText("易安");
    }

    @Test
    void pictureAndListNameTheSamePeople(@SignedInAs Visitor visitor) {
        Page page = openPerson(visitor, "沈砚秋");
        Locator drawn = page.locator(".hourglass a.node b");
        assertThat(drawn).hasCount(10);
        var names = drawn.allTextContents();
        visitor.button("列表").click();
        assertThat(page.locator(".generations li b").allTextContents())
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void aNameLeadsToThatPerson(@SignedInAs Visitor visitor) {
        Page page = openPerson(visitor, "沈砚秋");
        page.locator(".hourglass a.node", hasText("陆知远")).click();
        assertThat(page.locator("h1")).containsText("陆知远");
        page.goBack();
        assertThat(page.locator("h1")).containsText("沈砚秋");
    }

    @Test
    void fewerGenerationsAreKeptInTheAddress(@SignedInAs Visitor visitor) {
        Page page = openPerson(visitor, "沈砚秋");
        visitor.button("1 代").click();
        assertThat(page.locator(".hourglass a.node")).hasCount(4);
        page.reload();
        assertThat(page.locator(".hourglass a.node")).hasCount(4);
    }

    @Test
    void somebodyOutOfSightIsAColleagueWithoutALink(@SignedInAs Visitor visitor) {
        visitor.context().route("**/people/*/descendants?*", PersonPageBrowserTest::hideLuZhiyuan);
        Page page = openPerson(visitor, "沈砚秋");
        Locator stub = page.locator(".hourglass a.node", hasText("一位同仁"));
        assertThat(stub).hasCount(1);
        assertThat(stub).containsText("堵河水电");
        assertThat(stub).not().hasAttribute("href", Pattern.compile(".*"));
        visitor.button("列表").click();
        assertThat(page.locator(".generations")).containsText("一位同仁");
        assertThat(page.locator(".generations")).not().containsText("陆知远");
        assertThat(page.locator("main a[href*='~4f']")).hasCount(0);
    }

    /** Answers as to somebody who may not see one of the apprentices. */
    private static void hideLuZhiyuan(Route route) {
        String shown = route.fetch().text();
        String hidden =
                shown.replace("\"id\":\"P004\",\"name\":\"陆知远\"", "\"id\":\"~4f\",\"name\":null")
                        .replace("\"P004\"", "\"~4f\"");
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(hidden));
    }

    @Test
    void onAPhoneTheLinesAreAList(@SignedInAs @OnWindow(Window.PHONE) Visitor visitor) {
        Page page = openPerson(visitor, "沈砚秋");
        assertThat(page.locator(".hourglass")).hasCount(0);
        assertThat(page.locator(".generations")).containsText("徒弟第一代");
    }

    private static Page openPerson(Visitor visitor, String name) {
        Page page = visitor.open("/search?q=" + name);
        page.locator("td.head a", hasText(name)).first().click();
        assertThat(page.locator("h1")).containsText(name);
        visitor.settle();
        return page;
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
