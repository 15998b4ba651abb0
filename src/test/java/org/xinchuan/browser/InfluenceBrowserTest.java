package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.xinchuan.browser.Visitor.Window;

/** What joins two people or studios, and rankings by influence. */
@InBrowser
class InfluenceBrowserTest {

    @Test
    void twoPeopleAreToldWhatTheyCallEachOther(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/relation?of=people&a=P010&b=P004");
        Locator terms = page.locator(".relterms dd b");
        assertThat(terms.nth(0)).hasText("师伯");
        assertThat(terms.nth(1)).hasText("师侄");
        assertThat(page.locator("[aria-labelledby=term] .pairlist li")).hasCount(1);
        assertThat(page.locator("[aria-labelledby=term] .pairlist")).containsText("沈砚秋");
        assertThat(page.locator(".relgraph .relnode")).hasCount(4);
        assertThat(page.locator("[aria-labelledby=ways] tbody tr")).hasCount(3);
        visitor.button("互换").click();
        assertThat(terms.nth(0)).hasText("师侄");
        page.goBack();
        assertThat(terms.nth(0)).hasText("师伯");
        visitor.open("/relation?of=people&a=P001&b=P003");
        assertThat(page.locator(".empty b")).hasText("没有记载的共同师承");
    }

    @Test
    void whoIsNamedInTheAnswerIsNamedWhereTheyWereChosen(
            @SignedInAs(SignedInAs.RECORDER) Visitor visitor) {
        Page page = visitor.open("/relation?of=people&a=P010&b=P002");
        assertThat(page.locator("#term")).isVisible();
        assertThat(page.locator(".relpick")).containsText("顾长河");
        assertThat(page.locator(".relpick")).not().containsText("P002");
    }

    @Test
    void aVisitorSeesTheWaysBetweenTwoStudios(@OnWindow(Window.PHONE) Visitor visitor) {
        Page page = visitor.open("/studios/S01");
        page.getByText("与…的渊源").click();
        page.getByLabel("第二位").fill("S05");
        page.locator("[role=option]").first().click();
        assertThat(page.locator("#relation")).containsText("出自");
        assertThat(page.locator(".relways .evid").first()).isVisible();
        assertThat(page.locator(".relgraph .relnode.end")).hasCount(2);
    }

    @Test
    void rankingsOpenThePeopleAndTheirMeasures(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/influence");
        Locator rows = page.locator("[aria-labelledby=ranking] tbody tr");
        Locator first = rows.filter(new Locator.FilterOptions().setHasText("沈砚秋"));
        assertThat(first.locator("td.side")).hasText("10");
        first.getByText("各项").click();
        Locator own = page.locator("table.influence");
        assertThat(own.locator("tr", new Locator.LocatorOptions().setHasText("师徒关系")))
                .containsText("11");
        page.locator("[aria-labelledby=ranking] select").first().selectOption("cousins");
        assertThat(page.locator("[aria-labelledby=meaning]")).containsText("同一位师祖");
        visitor.button("工作室").click();
        page.locator("[aria-labelledby=ranking] select").first().selectOption("fertileShare");
        assertThat(page.locator("[aria-labelledby=ranking] .empty")).containsText("不足五个");
    }

    @Test
    void anAdministratorSwitchesRankingsOfPeopleOffAndOn(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/influence");
        Locator ranking = page.locator("[aria-labelledby=ranking]");
        assertThat(ranking).containsText("沈砚秋");
        visitor.link("设置人员排名").click();
        Locator state = page.locator("#peopleRanking .tag");
        assertThat(state).hasText("已打开");
        try {
            visitor.button("关闭人员排名").click();
            visitor.button("确定关闭人员排名").click();
            assertThat(state).hasText("已关闭");
            assertThat(page.locator("[aria-labelledby=peopleRanking]"))
                    .containsText("由 yanshi-sheng 更改");
            visitor.open("/influence?of=PEOPLE");
            assertThat(ranking.locator(".empty")).containsText("人员排名已由管理员关闭");
            assertThat(ranking).not().containsText("沈砚秋");
            visitor.open("/influence");
            assertThat(page.locator(".note").first()).containsText("人员排名已由管理员关闭");
            assertThat(ranking.locator("a[href*='/studios/S01']").first()).isVisible();
        } finally {
            visitor.open("/settings");
            visitor.button("打开人员排名").click();
            assertThat(state).hasText("已打开");
        }
        visitor.open("/influence");
        assertThat(ranking).containsText("沈砚秋");
    }

    @Test
    void aVisitorSeesStudiosRankedAndWhyNobodyElse(@OnWindow(Window.PHONE) Visitor visitor) {
        Page page = visitor.open("/influence?of=PEOPLE");
        assertThat(page.locator(".note").first()).containsText("这里只排工作室");
        Locator first = page.locator("[aria-labelledby=ranking] tbody tr").first();
        assertThat(first.locator("td.side")).hasText("8");
        assertThat(first.locator("a[href*='/studios/S01']")).isVisible();
    }
}
