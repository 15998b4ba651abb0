package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;

import org.assertj.core.api.Assertions;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Forms filled from the record: what stands in them, and how many sheets they take. */
@InBrowser
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
        Assertions.assertThat(sheets(visitor)).isEqualTo(2);
        // The margin of the sheet is that of the paper, not both.
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(paper).hasCSS("padding", "0px");
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

    /** Copied into Excel and sent again as it is, the form says what is recorded already. */
    @Test
    void anApplicationThatIsReadAgainChangesNothing(
            @SignedInAs Visitor visitor, @TempDir Path folder) throws IOException {
        paper(visitor, "/studios/S03/application");
        Path file = folder.resolve("申报表.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook book = new Workbook(out, "test", null);
            pasted(visitor.page(), book.newWorksheet("申报表"));
            book.finish();
        }

        Page page = visitor.open("/imports");
        page.locator("input[type=file]").setInputFiles(file);

        assertThat(page.locator(".note .headline")).containsText("核对通过");
        assertThat(page.locator(".importing .tbl").first()).containsText("工作室");
        for (Locator count : page.locator(".importing .tbl").first().locator("tbody tr").all()) {
            assertThat(count.locator("td").nth(2)).hasText("0");
            assertThat(count.locator("td").nth(3)).hasText("0");
        }
    }

    /**
     * The cells of the form as a spreadsheet takes them from a page: a line a row, tables as such.
     */
    private static void pasted(Page page, Worksheet sheet) {
        Object cells =
                page.evaluate(
                        """
                        () => {
                          const cells = [];
                          let row = 0;
                          const parts = 'h1, h2, h3, li, p, tr';
                          for (const part of document.querySelectorAll('.paper').item(0).querySelectorAll(parts)) {
                            if (part.tagName !== 'TR') {
                              cells.push([row++, 0, 1, 1, part.innerText]);
                              continue;
                            }
                            let column = 0;
                            for (const cell of part.cells) {
                              const taken = () => cells.some(([r, c, rows, columns]) =>
                                r <= row && row < r + rows && c <= column && column < c + columns);
                              while (taken()) column++;
                              cells.push([row, column, cell.rowSpan, cell.colSpan, cell.innerText]);
                            }
                            row++;
                          }
                          return cells;
                        }
                        """);
        for (Object one : (List<?>) cells) {
            List<Integer> at =
                    ((List<?>) one).subList(0, 4).stream().map(number -> (Integer) number).toList();
            int row = at.get(0);
            int column = at.get(1);
            sheet.value(row, column, (String) ((List<?>) one).get(4));
            if (at.get(2) + at.get(3) > 2) {
                sheet.range(row, column, row + at.get(2) - 1, column + at.get(3) - 1).merge();
            }
        }
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
