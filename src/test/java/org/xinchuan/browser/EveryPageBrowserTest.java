package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.browser.Visitor.Window;

import java.util.List;

/** What holds for all pages: accessible, no wider than the window, all words in both languages. */
@InBrowser
class EveryPageBrowserTest {

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/studios",
                    "/studios/S01?link=S01~S05",
                    "/studios/S01?view=list",
                    "/studios/S08?dir=up",
                    "/studios/S06/promotion",
                    "/people",
                    "/search?q=刘洋",
                    "/pairings/A004",
                    "/pairings/new",
                    "/pairings/A002/agreement",
                    "/pairings/A002/invitation",
                    "/pairings/A002/certificate",
                    "/studios/S01/application",
                    "/studios/new",
                    "/due",
                    "/pairings?status=ACTIVE",
                    "/rules",
                    "/rules?family=naming",
                    "/work",
                    "/submissions?part=all",
                    "/imports",
                    "/duplicates",
                    "/duplicates?person=P020",
                    "/pipeline",
                    "/pipeline?comparedWith=2020-12-31&row=grade:SENIOR_TECHNICIAN",
                    "/reports",
                    "/reports/I06?group=NATIONAL",
                    "/reports/I08?by=region",
                    "/reports/I03?by=year",
                    "/reports/pairs-by-trade",
                    "/reports/yearly-return",
                    "/organisations/91420000DEM000006U",
                    "/innovations",
                    "/title-bridges",
                    "/innovations/S01-008",
                    "/events",
                    "/events/EV-DR-006",
                    "/events/EV-CO-006",
                    "/projects",
                    "/projects/TP01",
                    "/bases",
                    "/documents",
                    "/documents/DOC-2023-021",
                    "/ip-assets",
                    "/ip-assets/201319900001.4",
                    "/awards",
                    "/influence?one=P001",
                    "/relation?of=people&a=P010&b=P004",
                    "/relation?of=studios&a=S01&b=S16",
                    "/people/P001?career=list",
                    "/people/P001?view=whole",
                    "/people/P001?grade=SENIOR",
                    "/people/P010/kinship?class=MASTERS_FELLOWS",
                    "/people/P008/kinship?class=ends",
                    "/dead-ends",
                    "/settings",
                    "/people/P001/poster",
                    "/pipeline?studioLineageOf=S01&bornTo=1985&rows=lineage",
                    "/organisations/91422800DEM000014Q",
                    "/sign-in",
                    "/account",
                    "/users",
                    "/users/new",
                    "/nowhere");

    /** Those that look different to who has not signed in. */
    private static final List<String> PUBLIC_PAGES =
            List.of(
                    "/",
                    "/studios/S01?link=S01~S05",
                    "/studios?leader=P001",
                    "/studios/S01/poster",
                    "/people",
                    "/search?q=沈",
                    "/events/EV-DR-006",
                    "/influence",
                    "/relation?of=studios&a=S01&b=S05",
                    "/privacy",
                    "/reports");

    @Test
    void onALightDeskAxeFindsNothing(@SignedInAs @OnWindow(Window.DESK) Visitor visitor) {
        check(visitor, PAGES);
    }

    // The four windows have two layouts and two sets of colours: the two opposite ones show all.
    @Test
    void onADarkPhoneAxeFindsNothing(@SignedInAs @OnWindow(Window.PHONE_DARK) Visitor visitor) {
        check(visitor, PAGES);
    }

    @Test
    void aVisitorsPhoneAxeFindsNothing(@OnWindow(Window.PHONE) Visitor visitor) {
        check(visitor, PUBLIC_PAGES);
    }

    /** Looks at pages with axe, and at their width. */
    static void check(Visitor visitor, List<String> paths) {
        for (String path : paths) {
            visitor.open(path);
            visitor.settleWholly();
            axe(visitor, path);
        }
    }

    /** The same of a page as it stands. */
    static void axe(Visitor visitor, String what) {
        Page page = visitor.page();
        assertThat(
                        new AxeBuilder(page)
                                .options(violationsAlone())
                                .setLegacyMode(true)
                                .analyze()
                                .getViolations())
                .as(what)
                .extracting(violation -> violation.getId() + " " + violation.getNodes())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("%s is no wider than the window", what)
                .isEqualTo(0);
    }

    /** All rules run; what passed them is not described node by node. */
    private static AxeRunOptions violationsAlone() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pairings/new",
                "/reports",
                "/sign-in",
                "/privacy",
                "/users/new",
                "/settings",
                "/nowhere"
            })
    void inEnglishNoWordOfOursIsLeftInChinese(String path, @SignedInAs Visitor visitor) {
        Page page = visitor.open(path + "?lang=en");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.title()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        // What others published is quoted as they wrote it.
        page.evaluate("document.querySelectorAll('.reported tbody').forEach(it => it.remove())");
        String text = page.locator("main").innerText();
        assertThat(text).isNotBlank().doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void theChosenLanguageAndThemeStayWhenThePageIsLoadedAgain(Visitor visitor) {
        Page page = visitor.open("/studios");
        visitor.button("Switch to English").click();
        assertThat(page.locator("h1")).hasText("Studios");
        visitor.button("Switch to dark or light").click();
        page.reload();
        assertThat(page.locator("h1")).hasText("Studios");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void listFiltersAreInTheAddressAndSurviveBackAndReload(Visitor visitor) {
        Page page = visitor.open("/studios");
        page.getByLabel("级别").selectOption("PROVINCE_DEMO");
        assertThat(page.locator(".studiotable tbody tr")).hasCount(1);
        page.reload();
        assertThat(page.locator(".studiotable tbody tr")).hasCount(1);
        page.locator(".studiotable a.strong").click();
        assertThat(page.locator("h1")).containsText("沈砚秋劳模创新工作室");
        page.goBack();
        assertThat(page.locator(".studiotable tbody tr")).hasCount(1);
    }

    @Test
    void theDemoGroupSaysSoOnEveryPageAndLeadsToToday(Visitor visitor) {
        Page page = visitor.open("/studios/S01");
        assertThat(page.locator(".demoline")).containsText("演示数据");
        assertThat(page.locator(".demoline")).containsText("截至 2023-11-28");
        visitor.button("看今天").click();
        assertThat(page.locator(".demoline")).not().containsText("截至 2023-11-28");
        visitor.button("回到 2023-11-28").click();
        assertThat(page.locator(".demoline")).containsText("截至 2023-11-28");
    }
}
