package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinchuan.browser.Visitor.Window;

@ExtendWith(BrowserExtension.class)
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
