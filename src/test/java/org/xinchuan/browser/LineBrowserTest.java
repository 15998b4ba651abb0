package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import org.junit.jupiter.api.Test;
import org.xinchuan.browser.Visitor.Window;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Lines drawn whole on a canvas, and on paper. */
@InBrowser
class LineBrowserTest {

    /** The picture says nothing that cannot be read beside it, and the keys lead through both. */
    @Test
    void aWholeLineIsWalkedThroughByKeys(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/people/P001?view=whole");
        Locator who = page.locator(".lineside h3");
        assertThat(who).hasText("沈砚秋");
        assertThat(page.locator(".linecounts td")).hasText(new String[] {"4 人", "5 人", "1 人"});
        assertThat(drawn(page)).isGreaterThan(5_000);

        page.locator(".linebox").focus();
        page.keyboard().press("ArrowRight");
        assertThat(who).hasText("陆知远");
        page.keyboard().press("ArrowRight");
        assertThat(who).hasText("程远帆");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".lineside [aria-live] p").last()).containsText("其下 1 人");
        page.keyboard().press("Home");
        assertThat(who).hasText("沈砚秋");
    }

    /** The figures follow, the address keeps it, and what is left out is not said to be absent. */
    @Test
    void aLineIsNarrowedByUnitAndGradeAndItsFiguresFollow(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/people/P004");
        assertThat(page.locator(".hourglass a.node").first()).isVisible();
        Locator filters = page.locator(".linefilter");
        filters.locator("summary").click();
        filters.getByLabel("技能等级").selectOption("SENIOR");
        Locator fit = page.locator(".linefit");
        assertThat(fit).containsText("各代徒弟");
        assertThat(page.locator(".hourglass")).hasCount(0);
        int senior = listed(page);
        filters.getByLabel("技能等级").selectOption("");
        assertThat(page.locator(".hourglass a.node").first()).isVisible();
        int all = page.locator(".hourglass a.node").count();
        assertThat(senior).isLessThan(all);

        filters.getByLabel("单位，含下级").click();
        filters.getByLabel("单位，含下级").fill("幕阜");
        Locator name = page.getByText("幕阜抽蓄（演示）", new Page.GetByTextOptions().setExact(true));
        page.locator("[role=option]")
                .filter(new Locator.FilterOptions().setHas(name))
                .first()
                .click();
        assertThat(fit).isVisible();
        int unit = listed(page);
        assertThat(unit).isBetween(1, all - 1);
        page.reload();
        assertThat(fit).isVisible();
        assertThat(listed(page)).isEqualTo(unit);
        assertThat(page.locator(".linefit + button + .linefiles a").first())
                .hasAttribute("href", java.util.regex.Pattern.compile(".*organisation=.*"));
        visitor.button("清除筛选").click();
        assertThat(page.locator(".hourglass a.node")).hasCount(all);
    }

    /** How many stand in the list, which are as many as its figures say. */
    private static int listed(Page page) {
        page.waitForCondition(() -> page.locator(".linefit b").count() == 2);
        int said =
                page.locator(".linefit b").allInnerTexts().stream()
                        .mapToInt(Integer::parseInt)
                        .sum();
        assertThat(page.locator(".generations li")).hasCount(said);
        return said;
    }

    /** Also where it is fetched in many parts. */
    @Test
    void somebodyIsFoundAndPressedOnAPhone(
            @SignedInAs @OnWindow(Window.PHONE_DARK) Visitor visitor) {
        visitor.context().route("**/people/P001/descendants?*", LineBrowserTest::inParts);
        Page page = visitor.open("/people/P001?view=whole");
        assertThat(page.locator(".lineside")).containsText("其下 10 人");
        page.locator(".lineside input").fill("易安");
        page.locator(".lineside li button").first().click();
        assertThat(page.locator(".lineside h3")).hasText("易安");
        assertThat(page.locator(".lineway button")).hasText(new String[] {"沈砚秋", "许明夏"});
        page.locator(".lineside a.btn").click();
        assertThat(page.locator("h1")).containsText("易安");
    }

    @Test
    void aLineIsPrintedOnOneSheetOfA3AndKeptAsAFile(@SignedInAs Visitor visitor)
            throws IOException {
        Page page = visitor.open("/people/P001");
        page.locator("[aria-labelledby=lineage] a[href*=poster]").click();
        Locator poster = page.locator("svg.poster");
        assertThat(poster).containsText("沈砚秋师承图");
        assertThat(poster).containsText("全部 10 人都在图上");
        for (String name : new String[] {"陆知远", "阿依努尔·买买提", "纪云帆"}) {
            assertThat(poster).containsText(name);
        }
        String file =
                Files.readString(
                        page.waitForDownload(() -> visitor.button("存为 SVG").click()).path());
        assertThat(file).startsWith("<svg").contains("width=\"420mm\"").doesNotContain("var(--");
        oneSheet(page);
    }

    @Test
    void aStudioHasAPosterForEverybody(Visitor visitor) {
        Page page = visitor.open("/studios/S01/poster");
        assertThat(page.locator("svg.poster")).containsText("全部 8 家都在图上");
        assertThat(page.locator("svg.poster .row")).hasCount(9);
        oneSheet(page);
    }

    private static void oneSheet(Page page) {
        String pdf =
                new String(
                        page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)),
                        StandardCharsets.ISO_8859_1);
        // A3, lying: 420 mm are 1191 points.
        assertThat(pdf.split("/MediaBox \\[0 0 119[01]", -1)).hasSize(2);
        assertThat(pdf.split("/MediaBox", -1)).hasSize(2);
    }

    private static int drawn(Page page) {
        return (int)
                page.evaluate(
                        "() => { const c = document.querySelector('.linebox canvas'); const d ="
                            + " c.getContext('2d').getImageData(0, 0, c.width, c.height).data; let"
                            + " n = 0; for (let i = 3; i < d.length; i += 4) if (d[i]) n++; return"
                            + " n; }");
    }

    private static void inParts(Route route) {
        String url = route.request().url();
        route.resume(new Route.ResumeOptions().setUrl(url.replace("limit=1000", "limit=3")));
    }
}
