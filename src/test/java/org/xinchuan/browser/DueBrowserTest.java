package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** What is due about pairings, and steps for several at once. */
@InBrowser
class DueBrowserTest {

    @Test
    void whatIsDueIsDoneTogether(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/due");
        assertThat(page.locator(".worklist li").first()).isVisible();
        page.locator(".worklist li input[type=checkbox]").nth(0).check();
        assertThat(page.locator("main")).containsText("已选 1 份");
        visitor.button("登记考核").first().click();
        assertThat(page.locator("#step-assess-day")).isVisible();
        EveryPageBrowserTest.axe(visitor, "several steps at once");
    }

    /** The list shows those no more for which it was done, nor those it cannot be done for. */
    @Test
    void whatOfSeveralWasNotDoneIsSaidWithItsReason(@SignedInAs Visitor visitor) {
        Page page = visitor.page();
        List<String> ids = List.of("DUE-1", "DUE-2", "DUE-3");
        for (int i = 0; i < ids.size(); i++) {
            visitor.post(
                    "/api/v1/pairings",
                    Map.of(
                            "id", ids.get(i),
                            "mentors", List.of("P170"),
                            "apprentices", List.of("P474"),
                            "startsOn", 2010 + i + "-01-01",
                            "endsOn", 2010 + i + "-12-31"));
        }
        visitor.open("/due");
        ids.forEach(id -> page.getByLabel("选择 " + id).first().check());
        assertThat(page.locator("main")).containsText("已选 3 份");
        visitor.button("出师").click();
        page.locator("#step-graduate-day").fill("2022-12-20");
        page.locator("#step-graduate-score").fill("88");
        visitor.post("/api/v1/pairings/DUE-2/termination", Map.of("endsOn", "2011-10-31"));
        visitor.button("出师 3 份").click();
        assertThat(page.getByLabel("选择 DUE-1")).hasCount(0);
        Locator outcome = page.getByRole(AriaRole.STATUS).filter(text("DUE-2"));
        assertThat(outcome).containsText("已登记 2 份");
        assertThat(outcome).containsText("有 1 份没有办成");
        assertThat(outcome).containsText("结对现为“解除”，不能这样办理");
        assertThat(page.getByLabel("选择 DUE-2")).hasCount(0);
        assertThat(page.locator("main")).containsText("已选 0 份");
    }

    private static Locator.FilterOptions text(String said) {
        return new Locator.FilterOptions().setHasText(said);
    }
}
