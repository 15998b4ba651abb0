package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;

import org.junit.jupiter.api.Test;
import org.xinchuan.browser.Visitor.Window;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A working life on a person's page and on paper, patents and awards, names in order. */
@InBrowser
class CareerBrowserTest {

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page[^s]");

    @Test
    void aWorkingLifeIsAPictureAndAList(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/people/P001");
        assertThat(page.locator(".careerpicture")).isVisible();
        assertThat(page.locator(".careerpicture")).containsText("创建沈砚秋劳模创新工作室");
        visitor.button("逐条").click();
        assertThat(page.locator(".careerlist li", new Page.LocatorOptions().setHasText("全国劳动模范")))
                .hasClass("national");
        assertThat(page.locator(".careerlist a", new Page.LocatorOptions().setHasText("带徒 陆知远")))
                .hasAttribute("href", Pattern.compile("/pairings/A001.*"));
        page.reload();
        assertThat(page.locator(".careerpicture")).isHidden();
        assertThat(page.locator(".careerlist")).isVisible();
    }

    @Test
    void theLongestWorkingLifePrintsOnOnePage(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/people/P001");
        assertThat(page.locator(".careerpicture")).isVisible();
        page.evaluate("window.print = () => {}");
        visitor.button("打印一页").click();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".career .printed")).containsText("沈砚秋");
        assertThat(page.locator(".career .printed")).containsText("石门岭");
        assertThat(page.locator(".career .printed")).containsText("演示数据");
        assertThat(page.locator(".hourglass")).isHidden();
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        assertThat(SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results())
                .hasSize(1);
        // Printing is over.
        assertThat(page.locator("html")).not().hasAttribute("data-print", "career");
    }

    @Test
    void patentsAreFilteredAndOneShowsItsLife(@OnWindow(Window.PHONE) Visitor visitor) {
        Page page = visitor.open("/ip-assets?studio=S01");
        assertThat(page.locator(".bar2 p")).containsText("沈砚秋劳模创新工作室");
        page.getByLabel("类型").selectOption("INVENTION");
        assertThat(page.locator("tbody td.phone").first()).containsText("发明，ZL");
        page.locator("tbody a.cover").first().click();
        assertThat(page.locator(".course li").first()).containsText("已申请");
        assertThat(page.locator(".course .now")).hasCount(1);
        page.locator("section[aria-labelledby=protects] a").first().click();
        assertThat(page.locator("section[aria-labelledby=assets] li")).not().hasCount(0);
    }

    @Test
    void awardsLeadToTheirResults(Visitor visitor) {
        Page page = visitor.open("/innovations");
        visitor.link("奖项").click();
        page.getByLabel("级别").selectOption("NATIONAL");
        // Not before the list is the filtered one.
        assertThat(page.locator("tbody .tag").first()).hasText("全国");
        page.locator("tbody a.cover").first().click();
        assertThat(page.locator("section[aria-labelledby=awards]")).containsText("全国");
    }

    @Test
    void namesStandInTheOrderOfNotices(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/people");
        assertThat(page.locator(".bar2 p")).containsText("按拼音");
        visitor.button("姓氏笔画").click();
        assertThat(page.locator(".bar2 p")).containsText("按姓氏笔画");
        assertThat(page.locator("tbody tr").first()).containsText("丁");
        visitor.open("/studios");
        visitor.button("拼音").click();
        assertThat(page.locator(".studiotable tbody tr").last()).containsText("卓玛央金");
        page.reload();
        assertThat(page.locator(".studiotable tbody tr").last()).containsText("卓玛央金");
    }
}
