package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.xinchuan.browser.Visitor.Window;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

@InBrowser
class StudioPageBrowserTest {

    private static final String S01 = "/studios/S01?asOf=2023-11-28";

    @Test
    void pressingAGradeShowsTheEvidenceAndTheAddressKeepsIt(@SignedInAs Visitor visitor) {
        Page page = visitor.open(S01);
        page.locator("[data-link='S01~S05']").click();
        Locator evidence = page.locator(".evid");
        assertThat(evidence).containsText("共 2 条依据，取其中最高一级");
        assertThat(evidence).containsText("A002");
        assertThat(evidence).containsText("2012-06-01 至 2014-05-31");
        assertThat(evidence.locator("li")).hasCount(2);
        page.reload();
        assertThat(page.locator(".evid")).containsText("创建人是领衔人的徒弟");
    }

    @Test
    void theEvidenceOpensAndClosesByKeyboardAndFocusReturns(Visitor visitor) {
        Page page = visitor.open(S01);
        Locator grade = page.locator("[data-link='S01~S04']");
        grade.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".evid")).containsText("所以是 C");
        assertThat(page.locator(".evid header button")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".evid")).hasCount(0);
        assertThat(grade).isFocused();
    }

    @Test
    void tabWalksTheStreamsInTreeOrder(Visitor visitor) {
        Page page = visitor.open(S01);
        page.locator(".river .stream-link").first().focus();
        StringBuilder walk = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            page.keyboard().press("Tab");
            Object at = page.evaluate("document.activeElement.closest('.row')?.dataset.code");
            walk.append(at).append(' ');
        }
        assertThat(walk.toString()).startsWith("S14 S14 S05 S05 S05 S10");
    }

    @Test
    void everyStreamSaysAloudWhatThePictureShows(Visitor visitor) {
        Page page = visitor.open(S01);
        String said = page.locator("[data-code=S11] .stream-link").getAttribute("aria-label");
        assertThat(said)
                .contains("智慧水电联合创新工作室", "2019-04-30 成立", "集团级", "第 2 代")
                .contains("直接出自陆知远创新工作室，依据 B 师承明确")
                .contains("另出自欧阳霖创新工作室");
    }

    @Test
    void theListSaysTheSameAsThePicture(Visitor visitor) {
        Page page = visitor.open(S01);
        List<String> drawn = visitor.streams().subList(1, 9);
        visitor.button("列表").click();
        assertThat(page.locator(".lineagelist td.head a")).hasCount(8);
        List<String> listed = page.locator(".lineagelist td.head a").allTextContents();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(drawn);
        assertThat(page).hasURL(Pattern.compile("view=list"));
    }

    @Test
    void aStricterGradeLeavesFewerStudios(Visitor visitor) {
        Page page = visitor.open(S01);
        page.locator(".gsel input[value=B]").check();
        assertThat(page.locator("#lineage .num")).hasText("3");
        assertThat(visitor.streams()).hasSize(4);
        page.locator(".gsel input[value=A]").check();
        assertThat(page.locator(".lineage .empty")).containsText("没有依据达到 A 级的工作室");
        visitor.button("恢复为 C 级").click();
        assertThat(page.locator("#lineage .num")).hasText("8");
    }

    @Test
    void generationsAndFoldsAreKeptInTheAddress(Visitor visitor) {
        Page page = visitor.open(S01);
        visitor.button("收起陆知远创新工作室的下游 4 家").click();
        assertThat(page.locator(".river .row")).hasCount(5);
        assertThat(page).hasURL(Pattern.compile("fold=S04"));
        page.reload();
        assertThat(page.locator(".river .row")).hasCount(5);
        visitor.button("展开陆知远创新工作室的下游 4 家").click();
        visitor.button("少看一代").click();
        visitor.button("少看一代").click();
        assertThat(page.locator(".river .row")).hasCount(4);
        assertThat(page).hasURL(Pattern.compile("depth=1"));
    }

    @Test
    void theYearMovesThePictureBack(Visitor visitor) {
        Page page = visitor.open(S01);
        page.locator(".scrub input").fill("2017");
        assertThat(page).hasURL(Pattern.compile("asOf=2017-12-31"));
        assertThat(page.locator("#lineage .num")).hasText("4");
        visitor.settle();
        assertThat(visitor.streams()).hasSize(5);
    }

    @Test
    void aParentOutsideThePictureIsALinkToItsEvidence(@SignedInAs Visitor visitor) {
        Page page = visitor.open(S01);
        page.locator("[data-code=S11] a.also").click();
        assertThat(page.locator("h1")).containsText("欧阳霖创新工作室");
        assertThat(page.locator(".evid")).containsText("A007");
        page.goBack();
        assertThat(page.locator("h1")).containsText("沈砚秋劳模创新工作室");
    }

    @Test
    void theWayUpShowsWhereAStudioCameFrom(Visitor visitor) {
        Page page = visitor.open("/studios/S08?asOf=2023-11-28");
        visitor.button("工作室渊源").click();
        assertThat(page.locator("#lineage .num")).hasText("3");
        visitor.settle();
        assertThat(visitor.streams())
                .containsExactly("沈砚秋劳模创新工作室", "顾长河创新工作室", "陆知远创新工作室", "阿依努尔·买买提创新工作室");
    }

    @Test
    void pointingAtAStreamDimsAllButItsCourse(Visitor visitor) {
        Page page = visitor.open(S01);
        page.locator("[data-code=S09] .stream-link").hover();
        assertThat(page.locator(".river .row.on")).hasCount(4);
    }

    @Test
    void theSavedPictureStandsAloneAndSaysThatItIsDemoData(Visitor visitor) throws IOException {
        Page page = visitor.open(S01);
        Download file = page.waitForDownload(() -> visitor.button("存为图片").click());
        assertThat(file.suggestedFilename()).isEqualTo("S01-2023-11-28.svg");
        try (InputStream stream = file.createReadStream()) {
            String svg = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(svg).contains("演示数据", "纪云帆创新工作室").doesNotContain("var(--", "class=");
        }
    }

    @Test
    void anUnknownStudioIsNotFound(Visitor visitor) {
        Page page = visitor.open("/studios/S99");
        assertThat(page.locator("main")).containsText("没有找到这一页");
    }

    @Test
    void onAPhoneThePictureFitsAndTheEvidenceFollowsIt(@OnWindow(Window.PHONE) Visitor visitor) {
        Page page = visitor.open(S01);
        page.locator("[data-link='S01~S05']").click();
        assertThat(page.locator(".evid")).isVisible();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }
}
