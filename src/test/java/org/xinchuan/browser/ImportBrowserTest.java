package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.demo.FaultyRegister;
import org.xinchuan.sheet.Rows;
import org.xinchuan.sheet.SheetFile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** 导入台账: a recorder's way from a register with faults to its good rows, and back. */
@InBrowser
class ImportBrowserTest {

    private static final String LAYOUT = "谁在教\t谁在学\t哪天说定\n韩水生\t没有这个人\t2023.9";

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** How one import stands is asked for there: held back, it stays under way. */
    private static final Pattern ONE_IMPORT = Pattern.compile(".*/api/v1/imports/[^/?]+");

    @TempDir private Path folder;

    @Test
    void aRegisterIsCheckedAppliedAndTakenBack(
            @SignedInAs(SignedInAs.RECORDER) @OnWindow(Visitor.Window.PHONE) Visitor visitor)
            throws IOException {
        Page page = visitor.open("/imports");
        page.locator("input[type=file]").setInputFiles(faulty());
        assertThat(page.locator(".note .headline")).containsText("共 17 行，有 14 处问题");
        assertThat(page.locator(".cells")).containsText("导师带徒台账 P10");
        assertThat(page.locator(".cells")).containsText("结束日期 2022-03 早于开始日期 2023-02");
        marked(page);

        page.reload();
        assertThat(page.locator(".note .headline")).containsText("共 17 行，有 14 处问题");
        page.locator("input[type=file]").setInputFiles(faulty());
        assertThat(page.locator(".questions fieldset")).hasCount(2);
        page.locator(".questions label.choice").last().click();
        visitor.button("按认定重新核对").click();
        assertThat(page.locator(".note .headline")).containsText("共 17 行，有 13 处问题");
        visitor.button("看无误的行会写入什么").click();
        assertThat(page.locator(".note .headline")).containsText("无误的行可以写入");
        assertThat(page.locator(".importing .tbl").first()).containsText("人员");
        visitor.button("只写入无误的行").click();
        page.locator(".confirm button").first().click();
        assertThat(page.locator(".note .headline")).containsText("已写入无误的行，共读 17 行，有 13 处问题");
        assertThat(page.locator(".importing .tbl").first()).containsText("人员");

        visitor.button("撤销这次导入").click();
        page.locator(".confirm button").first().click();
        assertThat(page.locator(".note .headline")).containsText("已撤销");
    }

    @Test
    void rowsArePastedAsTheyStandInExcel(@SignedInAs(SignedInAs.RECORDER) Visitor visitor) {
        Page page = visitor.open("/imports");
        visitor.button("粘贴表格").click();
        page.locator("#pasted").fill("师傅\t徒弟\t签订日期\n韩水生\t没有这个人\t2023.9");
        visitor.button("核对").click();

        assertThat(page.locator(".note .headline")).containsText("共 1 行，有 1 处问题");
        assertThat(page.locator(".cells")).containsText("B2");
        assertThat(page.locator(".cells")).containsText("没有找到“没有这个人”");

        // The same check, read in the other language.
        page.evaluate("localStorage.setItem('lang', 'en')");
        page.reload();
        assertThat(page.locator(".cells")).containsText("nobody called \"没有这个人\"");
        assertThat(page.locator(".cells")).not().containsText("没有找到");
    }

    /**
     * Whatever was mended beside a file is there again with it, and a page that is none says so.
     */
    @Test
    void whatWasMendedOutlastsThePage(@SignedInAs(SignedInAs.RECORDER) Visitor visitor)
            throws IOException {
        Path file = folder.resolve("命名.csv");
        Files.writeString(file, "工作室名称,领衔人,命名级别,命名日期\n戴一鸣创新工作室,戴一鸣,特级,2022.5\n");
        Page page = visitor.open("/imports");
        page.locator("input[type=file]").setInputFiles(file);
        page.getByLabel("改正 命名 C2").fill("县级");
        page.getByLabel("改正 命名 C2").press("Enter");
        assertThat(visitor.button("按改正的 1 格重新核对")).isVisible();

        page.reload();
        assertThat(page.getByText("在这里改正的 1 格还留着")).isVisible();
        page.locator("input[type=file]").setInputFiles(file);
        assertThat(page.locator(".note .headline")).containsText("核对通过，共 1 行");

        visitor.open("/imports?job=none");
        assertThat(page.locator("main .notfound")).isVisible();
    }

    /**
     * Nobody can choose again what was pasted, so that it is kept itself until it is written: once
     * only typed, then as the check at hand with what was mended.
     */
    @Test
    void whatWasPastedOutlastsThePage(@SignedInAs(SignedInAs.RECORDER) Visitor visitor) {
        Page page = visitor.open("/imports");
        visitor.button("粘贴表格").click();
        page.locator("#pasted").fill("工作室名称\t领衔人\t命名级别\t命名日期\n戴一鸣创新工作室\t戴一鸣\t特级\t2021.5");
        page.reload();
        visitor.button("核对").click();
        assertThat(page.locator(".note")).containsText("可以在下面逐格改正");
        page.getByLabel("改正 粘贴 C2").fill("县级");
        page.getByLabel("改正 粘贴 C2").press("Enter");

        page.reload();
        assertThat(page.getByLabel("改正 粘贴 C2")).hasValue("县级");
        visitor.button("按改正的 1 格重新核对").click();
        assertThat(page.locator(".note .headline")).containsText("核对通过，共 1 行");
        page.reload();
        visitor.button("全部写入").click();
        assertThat(page.locator(".note .headline")).containsText("已写入");
        assertThat(page.locator("#pasted")).hasCount(0);

        page.reload();
        assertThat(page.locator(".drop")).not().containsText("粘贴.csv");
        visitor.button("撤销这次导入").click();
        page.locator(".confirm button").first().click();
        assertThat(page.locator(".note .headline")).containsText("已撤销");
    }

    /**
     * What rests on an import keeps it from being taken back, and is named. Both people are new, so
     * that no line of the demo group, which others look at, is longer for it.
     */
    @Test
    void isNotTakenBackOnceSomethingRestsOnIt(@SignedInAs(SignedInAs.RECORDER) Visitor visitor) {
        Page page = visitor.open("/imports");
        page.locator(".wishes input[type=checkbox]").check();
        pasted(visitor, "师傅\t徒弟\t签订日期\n贺兰川\t钱江来\t2023.9");
        assertThat(page.locator(".note .headline")).containsText("核对通过，共 1 行");
        visitor.button("全部写入").click();
        assertThat(page.locator(".note .headline")).containsText("已写入");
        String master = visitor.one("/api/v1/people?q=贺兰川", "id");
        String made = visitor.one("/api/v1/people?q=钱江来", "id");
        visitor.post(
                "/api/v1/pairings",
                Map.of(
                        "agreementNo",
                        "后来〔2023〕1号",
                        "mentors",
                        List.of(master),
                        "apprentices",
                        List.of(made),
                        "startsOn",
                        "2023-10"));

        visitor.button("撤销这次导入").click();
        page.locator(".confirm button").first().click();

        assertThat(page.locator(".note .headline")).containsText("不能撤销");
        assertThat(page.locator(".cells")).containsText("人员“钱江来”已被后来的记录用到：");
        assertThat(page.locator(".cells")).containsText("后来〔2023〕1号");
        assertThat(page.locator(".cells")).not().containsText(made);
        visitor.open("/people/" + made);
        assertThat(page.locator("main h1")).containsText("钱江来");
    }

    /** By keyboard alone, on a phone: matched once, remembered, read at once, forgotten. */
    @Test
    void columnsOfAnUnknownLayoutAreMatchedOnce(
            @SignedInAs(SignedInAs.RECORDER) @OnWindow(Visitor.Window.PHONE) Visitor visitor) {
        Page page = visitor.open("/imports");
        pasted(visitor, LAYOUT);
        assertThat(page.locator(".cells").first()).containsText("HEADER_NOT_FOUND");
        assertThat(page.locator("details.columns").first()).hasAttribute("open", "");
        assertThat(page.locator(".matches li").first()).containsText("韩水生");
        assertThat(page.locator(".note")).containsText("UTF-8");
        EveryPageBrowserTest.axe(visitor, "columns to be matched");
        choose(page, "A", "师傅姓名");
        choose(page, "B", "徒弟姓名");
        choose(page, "C", "签订日期");
        page.getByText("按这样的对应核对").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".note .headline")).containsText("共 1 行，有 1 处问题");
        assertThat(page.locator(".cells").first()).containsText("B2");
        page.getByText("核对并马上记住").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".mapping")).containsText("谁在学");

        page.reload();
        page.locator("#pasted").fill(LAYOUT.replace("2023.9", "2023.10"));
        visitor.button("核对").click();
        assertThat(page.locator(".note .headline")).containsText("共 1 行，有 1 处问题");
        assertThat(page.locator(".sheetcolumns")).containsText("记住的对应关系");
        page.locator("details.columns summary").last().click();
        page.locator(".mapping .acts button").last().click();
        page.locator(".confirm button").first().click();
        assertThat(page.locator(".mapping")).hasCount(0);

        // What was checked is found again after the page was closed.
        visitor.open("/imports");
        Locator list = page.locator(".importlist tbody tr");
        assertThat(list.first()).containsText("粘贴.csv");
        list.first().locator("a").click();
        assertThat(page.locator(".note .headline")).containsText("共 1 行，有 1 处问题");
    }

    private static void pasted(Visitor visitor, String rows) {
        visitor.button("粘贴表格").click();
        visitor.page().locator("#pasted").fill(rows);
        visitor.button("核对").click();
    }

    private static void choose(Page page, String column, String field) {
        Locator select = page.getByLabel(column + " 列");
        select.focus();
        select.selectOption(
                new SelectOption().setLabel(field.endsWith("姓名") ? field + "（必需）" : field));
    }

    @Test
    void aListOfNamingsIsKnownByItsHeaderAppliedAndTakenBack(
            @SignedInAs(SignedInAs.RECORDER) Visitor visitor) {
        Page page = visitor.open("/imports");
        visitor.button("粘贴表格").click();
        page.locator("#pasted").fill("工作室名称\t领衔人\t命名级别\t命名日期\n戴一鸣创新工作室\t戴一鸣\t特级\t2022.5");
        visitor.button("核对").click();
        page.getByLabel("改正 粘贴 C2").fill("县级");
        page.getByLabel("改正 粘贴 C2").press("Enter");
        visitor.button("按改正的 1 格重新核对").click();

        assertThat(page.locator(".note .headline")).containsText("核对通过，共 1 行");
        assertThat(page.locator("#kind")).containsText("由表头认定：命名文件名单");
        assertThat(page.locator(".importing .tbl").first()).containsText("命名");
        page.locator("#kind").selectOption("pairings");
        visitor.button("重新核对").click();
        assertThat(page.locator(".cells")).containsText("HEADER_NOT_FOUND");
        page.locator("#kind").selectOption("namings");
        visitor.button("重新核对").click();
        assertThat(page.locator(".note .headline")).containsText("核对通过，共 1 行");
        List<Route> held = new ArrayList<>();
        page.route(ONE_IMPORT, held::add);
        visitor.button("全部写入").click();
        assertThat(page.locator(".importing progress")).isVisible();
        assertThat(page.locator(".importing")).containsText("可以关掉这一页");
        page.unroute(ONE_IMPORT);
        held.forEach(Route::resume);
        assertThat(page.locator(".note .headline")).containsText("已写入");
        String applied = page.url();
        visitor.button("重新核对").click();
        assertThat(page.locator(".note .headline")).containsText("核对通过");
        visitor.button("全部写入").click();
        assertThat(page.locator(".note .headline")).containsText("没有变化，共读 1 行");
        page.navigate(applied);
        visitor.button("撤销这次导入").click();
        page.locator(".confirm button").first().click();
        assertThat(page.locator(".note .headline")).containsText("已撤销");
    }

    /** Else it would be written under the check of another. */
    @Test
    void whatWasSentStaysBesideItsOwnImportAlone(@SignedInAs(SignedInAs.RECORDER) Visitor visitor) {
        Page page = visitor.open("/imports");
        pasted(visitor, naming("2020.5"));
        checked(visitor);
        String first = page.url();
        page.locator("#pasted").fill(naming("2019.5"));
        visitor.button("核对").click();
        assertThat(page).not().hasURL(first);
        checked(visitor);
        String second = page.url();
        page.locator(".importlist tbody tr a").nth(1).click();
        assertThat(page).hasURL(first);
        assertThat(page.getByText("请重新选择同一个文件")).isVisible();
        page.locator("#pasted").fill(naming("2018.5"));
        visitor.button("核对").click();
        assertThat(page).not().hasURL(first);
        checked(visitor);

        page.goBack();

        assertThat(page).hasURL(second);
        assertThat(page.getByText("请重新选择同一个文件")).isVisible();
        assertThat(visitor.button("全部写入")).hasCount(0);
    }

    private static String naming(String day) {
        return "工作室名称\t领衔人\t命名级别\t命名日期\n戴一鸣创新工作室\t戴一鸣\t县级\t" + day;
    }

    private static void checked(Visitor visitor) {
        assertThat(visitor.page().locator(".note .headline")).containsText("核对通过，共 1 行");
        assertThat(visitor.button("全部写入")).isVisible();
    }

    /** The workbook comes back with a column of reasons. */
    private void marked(Page page) throws IOException {
        Download download =
                page.waitForDownload(() -> page.locator("a[href$='errors.xlsx']").click());
        Path file = folder.resolve("marked.xlsx");
        download.saveAs(file);
        try (SheetFile sheets = SheetFile.open(file, "marked.xlsx");
                Rows rows = sheets.rows(0)) {
            StringBuilder text = new StringBuilder();
            rows.forEachRemaining(
                    row -> row.cells().forEach(cell -> text.append(cell.text()).append('\n')));
            Assertions.assertThat(text).contains("没有找到“赵刚”").contains("问题");
        }
    }

    private static FilePayload faulty() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FaultyRegister.write(out);
        return new FilePayload("台账.xlsx", XLSX, out.toByteArray());
    }
}
