package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Forms filled from the record: what stands in them, and how many sheets they take. */
@ExtendWith(BrowserExtension.class)
class PaperBrowserTest {

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

    @Test
    void anAgreementSaysWhatIsRecordedAndWhatTheRulesLayDown(@SignedInAs Visitor visitor) {
        Locator paper = paper(visitor, "/pairings/A010/agreement");
        assertThat(paper).containsText("汉源师徒〔2019〕002号");
        assertThat(paper).containsText("许明夏");
        assertThat(paper).containsText("易安");
        assertThat(paper).containsText("2019年3月1日");
        assertThat(paper).containsText("每 3 个月考核一次");
        assertThat(paper).containsText("60 分合格");
        assertThat(paper).containsText("演示数据");
        Assertions.assertThat(sheets(visitor)).isBetween(1L, 2L);
    }

    @Test
    void eachApprenticeHasALetterAndACertificateOnASheet(@SignedInAs Visitor visitor) {
        Locator letters = paper(visitor, "/pairings/A002/invitation").locator(".letter");
        assertThat(letters).hasCount(2);
        assertThat(letters.first()).containsText("沈砚秋师傅台鉴");
        assertThat(letters.first()).containsText("二〇一二年五月二十八日");
        Assertions.assertThat(sheets(visitor)).isEqualTo(2);

        Locator certificates = paper(visitor, "/pairings/A002/certificate").locator(".certificate");
        assertThat(certificates).hasCount(2);
        assertThat(certificates.last()).containsText("兹证明 许明夏 同志自 2012年6月1日");
        Assertions.assertThat(sheets(visitor)).isEqualTo(2);
    }

    @Test
    void nobodyWhoHasNotGraduatedHasACertificate(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/pairings/B117");
        assertThat(page.locator("main")).containsText("师徒协议书");
        assertThat(page.locator("a[href$='/certificate']")).hasCount(0);
        visitor.open("/pairings/B117/certificate");
        assertThat(page.locator("main")).containsText("还没有人出师");
    }

    @Test
    void anApplicationHasTheCrewOfTheDayAndRoomForOpinions(@SignedInAs Visitor visitor) {
        Locator paper = paper(visitor, "/studios/S01/application");
        assertThat(paper).containsText("沈砚秋劳模创新工作室");
        assertThat(paper.locator(".rows tbody tr").first()).containsText("许明夏");
        assertThat(paper.locator(".rows")).not().containsText("沈砚秋");
        assertThat(paper.locator(".opinions tr")).hasCount(4);
        Assertions.assertThat(sheets(visitor)).isEqualTo(2);
    }

    private static Locator paper(Visitor visitor, String path) {
        return visitor.open(path).locator(".paper");
    }

    /** How many the printer would be given. */
    private static long sheets(Visitor visitor) {
        byte[] pdf = visitor.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        return SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count();
    }
}
