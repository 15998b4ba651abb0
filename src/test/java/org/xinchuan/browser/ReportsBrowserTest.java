package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.xinchuan.browser.Visitor.Window;

import java.util.regex.Pattern;

/** Reports as pages: what is asked, the figure, its parts, and the records behind every number. */
@InBrowser
class ReportsBrowserTest {

    private static final String GROUP = "91420000DEM000006U";

    @Test
    void theSentenceFollowsTheScopeAndSaysItsNumbersExactly(Visitor visitor) {
        Page page = visitor.open("/reports");
        visitor.button("准数").click();
        assertThat(page.locator(".article")).containsText("其中 86 项获全国");
        assertThat(page.locator(".article")).not().containsText("余");
        page.locator("#article-scope").fill("shimenling");
        Locator options = page.locator("[role=option]");
        assertThat(options.first()).containsText("石门岭");
        assertThat(page.locator(".candidates .about").first()).containsText("隶属");
        options.filter(new Locator.FilterOptions().setHasText("隶属汉源能源集团")).first().click();
        assertThat(page.locator(".article")).containsText("石门岭水电（演示）范围内");
        visitor.settleWholly();
        String few = page.locator(".article .fig").nth(2).innerText();
        page.locator(".article .fig").nth(2).click();
        assertThat(page.locator(".figure .big")).containsText(few.replaceAll("\\D", ""));
        assertThat(page.locator(".source")).containsText("石门岭水电（演示）");
    }

    @Test
    void aGroupOpensTheRecordsThatItCounts(@OnWindow(Window.PHONE) Visitor visitor) {
        Page page = visitor.open("/reports/I06");
        page.locator(".groups .fig").first().click();
        assertThat(page.locator(".bar2")).containsText("全国");
        assertThat(page.locator(".rows tbody tr")).hasCount(5);
        page.reload();
        assertThat(page.locator(".rows tbody tr")).hasCount(5);
        assertThat(page.locator(".rows tbody .head").first()).containsText("导轴承油雾");
    }

    @Test
    void citiesAddUpToTheFigureAndEachOpensItsOwn(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/reports/I08");
        visitor.button("按地区").click();
        assertThat(page.locator(".parts tbody tr")).hasCount(17);
        int sum =
                page.locator(".parts tbody td.n").allInnerTexts().stream()
                        .mapToInt(Integer::parseInt)
                        .sum();
        assertThat(page.locator(".parts tfoot td.n")).hasText(String.valueOf(sum));
        assertThat(sum).isEqualTo(500);
        String first = page.locator(".parts tbody .fig").first().innerText();
        page.locator(".parts tbody .fig").first().click();
        assertThat(page.locator(".figure .big")).containsText(first);
        assertThat(page.getByLabel("地区")).hasValue("420100");
        page.goBack();
        assertThat(page.locator(".parts tbody tr")).hasCount(17);
    }

    @Test
    void theYearsAreALineAndATable(Visitor visitor) {
        Page page = visitor.open("/reports/I01?by=year");
        assertThat(page.locator(".timeline svg[role=img]")).isVisible();
        assertThat(page.locator(".narrow tbody tr")).hasCount(10);
        assertThat(page.locator(".narrow tbody .fig").last()).hasText("16");
        Locator before = page.locator(".narrow tbody .fig").nth(8);
        String value = before.innerText();
        before.click();
        assertThat(page.locator(".figure .big")).containsText(value);
        assertThat(page.getByLabel("截至日期")).hasValue("2022-12-31");
    }

    @Test
    void aReportIsAskedFromItsFormAndADayThatIsNoneIsNamed(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/reports/mentor-load");
        page.getByLabel("截至日期").fill("2023-13-40");
        assertThat(page.locator("#parameter-asOf-bad")).containsText("年月日");
        visitor.button("查看").click();
        assertThat(page.locator(".source")).containsText("2023-11-28");
        page.getByLabel("截至日期").fill("2022.12.31");
        page.locator("#parameter-least").fill("2");
        visitor.button("查看").click();
        assertThat(page.locator(".source")).containsText("截至 2022-12-31");
        assertThat(page.url()).contains("least=2");
        assertThat(page.getByText("下载 CSV"))
                .hasAttribute("href", Pattern.compile("asOf=2022-12-31&least=2"));
    }

    @Test
    void anOrganisationShowsItsFiguresAndThoseOfTheNextLevel(Visitor visitor) {
        Page page = visitor.open("/organisations/" + GROUP);
        Locator results = page.locator(".figband .figures div:has-text('创新成果') .fig");
        assertThat(results).hasText("558");
        assertThat(page.locator("section[aria-labelledby=nextlevel] tbody tr")).hasCount(11);
        results.click();
        assertThat(page.locator(".figure .big")).containsText("558");
        assertThat(page.locator(".source")).containsText("汉源能源集团（演示）");
    }
}
