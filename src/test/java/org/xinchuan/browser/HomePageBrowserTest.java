package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

@InBrowser
class HomePageBrowserTest {

    @Test
    void theFirstPageAnswersTheQuestionWithEightStudios(Visitor visitor) {
        Page page = visitor.open("/");
        assertThat(page).hasURL(Pattern.compile("asOf=2023-11-28"));
        assertThat(page.locator(".answer .big")).hasText("8家");
        assertThat(visitor.streams())
                .containsExactly(
                        "沈砚秋劳模创新工作室",
                        "易安创新工作室",
                        "韩水生创新工作室",
                        "戴一鸣创新工作室",
                        "陆知远创新工作室",
                        "智慧水电联合创新工作室",
                        "程远帆创新工作室",
                        "纪云帆创新工作室",
                        "阿依努尔·买买提创新工作室");
    }

    @Test
    void aReadyExampleAsksOfAnEarlierDay(Visitor visitor) {
        Page page = visitor.open("/");
        page.getByText("沈砚秋，截至 2017-12-31").click();
        assertThat(page.locator(".answer .big")).hasText("4家");
        page.goBack();
        assertThat(page.locator(".answer .big")).hasText("8家");
    }

    @Test
    void twoPeopleOfOneNameStandSideBySideAndAreNeverGuessed(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/");
        choosingFor(page, "刘洋");
        Locator people = page.locator("[role=option]:has(.name mark:text-is('刘洋'))");
        assertThat(people).hasCount(2);
        assertThat(people.filter(named("未领衔工作室"))).hasCount(1);
        people.filter(named("云台风电创新工作室")).click();
        assertThat(page.locator(".answer h2")).containsText("云台风电创新工作室");
        assertThat(page).hasURL(Pattern.compile("studio=S17"));
    }

    @Test
    void aPersonIsFoundByPinyinAndChosenByKeyboardAlone(Visitor visitor) {
        Page page = visitor.open("/");
        choosingFor(page, "simayan");
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("司马岩");
        page.keyboard().press("Enter");
        assertThat(page.locator(".answer .big")).hasText("3家");
        assertThat(page.locator(".answer h2")).containsText("司马岩创新工作室");
    }

    @Test
    void aDayWrittenTheWayPeopleWriteItIsUnderstood(Visitor visitor) {
        Page page = visitor.open("/");
        page.getByLabel("截至日期").fill("2016年12月31日");
        visitor.button("查看").click();
        assertThat(page.locator(".answer .big")).hasText("2家");
        assertThat(page).hasURL(Pattern.compile("asOf=2016-12-31"));
    }

    @Test
    void aFigureOpensTheRecordsItCounts(Visitor visitor) {
        Page page = visitor.open("/");
        Locator figures = page.locator(".three button");
        assertThat(figures.nth(0)).containsText("16");
        assertThat(figures.nth(1)).containsText("7");
        assertThat(figures.nth(2)).containsText("43.8");
        figures.nth(1).click();
        assertThat(page.locator("#figure-list li")).hasCount(7);
        page.reload();
        visitor.settle();
        assertThat(page.locator("#figure-list li")).hasCount(7);
    }

    @Test
    void beforeTheFoundingThePageSaysSo(Visitor visitor) {
        Page page = visitor.open("/?studio=S01&asOf=2011-01-01");
        assertThat(page.locator(".answer")).containsText("2012-05-01 才成立");
        assertThat(visitor.streams()).isEmpty();
    }

    private static void choosingFor(Page page, String text) {
        page.locator("button.slot").click();
        page.getByRole(AriaRole.COMBOBOX).fill(text);
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
