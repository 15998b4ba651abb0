package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

@InBrowser
class PairingFormBrowserTest {

    @Test
    void whatIsMissingIsSaidBesideTheField(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/pairings/new");
        submit(page);
        assertThat(page.locator("#mentor-complaint")).hasText("请选师傅");
        assertThat(page.locator("#mentor")).isFocused();
        assertThat(page.locator("#starts-hint")).hasText("请写开始日期");
    }

    @Test
    void anEndBeforeTheStartIsRefusedBesideTheEnd(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/pairings/new");
        choose(page, "mentor", "罗小满");
        choose(page, "apprentice", "纪云帆");
        page.locator("#starts").fill("2024-05-01");
        page.locator("#ends").fill("2024-04-30");
        submit(page);
        assertThat(page.locator("#ends-hint")).containsText("结束早于开始");
    }

    @Test
    void aLoopIsShownAsALineOfNamesWithWaysOut(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/pairings/new");
        choose(page, "mentor", "纪云帆");
        choose(page, "apprentice", "陆知远");
        page.locator("#starts").fill("2023-12-01");
        submit(page);
        Locator loop = page.locator(".loop .who");
        assertThat(loop).hasCount(4);
        assertThat(loop.first()).hasText(loop.last().textContent());
        assertThat(page.locator(".loop .edge.new")).hasCount(1);
        assertThat(page.locator(".ways > li")).hasCount(3);
        visitor.button("对调师傅与徒弟").click();
        assertThat(page.locator(".loop")).hasCount(0);
        assertThat(page.locator("fieldset").first()).containsText("陆知远");
    }

    @Test
    void nothingIsLostWhenTheConnectionFailsOrThePageIsLoadedAgain(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/pairings/new");
        choose(page, "mentor", "卓玛央金");
        choose(page, "apprentice", "罗小满");
        page.locator("#starts").fill("2024-01");
        page.locator("#goal").fill("起重指挥与吊装方案");
        visitor.context().setOffline(true);
        submit(page);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("内容没有丢失");
        visitor.context().setOffline(false);
        page.reload();
        visitor.settle();
        assertThat(page.locator("#goal")).hasValue("起重指挥与吊装方案");
        assertThat(page.locator(".chosen")).hasCount(2);
        submit(page);
        assertThat(page).hasURL(Pattern.compile("/pairings/(?!new)"));
        assertThat(page.locator("main")).containsText("起重指挥与吊装方案");
    }

    @Test
    void aRecordJustWrittenIsShownWhateverTheDayIs(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/pairings/new?asOf=2023-11-28");
        choose(page, "mentor", "戴一鸣");
        choose(page, "apprentice", "卓玛央金");
        page.locator("#starts").fill("2025-03-01");
        visitor.button("24 个月").click();
        assertThat(page.locator("#ends")).hasValue("2027-02-28");
        submit(page);
        assertThat(page.locator("main")).containsText("已登记");
        assertThat(page.locator("main")).containsText("晚于现在看的日期 2023-11-28");
        assertThat(page.locator(".pairpeople")).containsText("戴一鸣");
        page.goBack();
        visitor.settle();
        assertThat(page.locator(".chosen")).hasCount(0);
    }

    /** Of two mentors one with a role; recorded before it is signed, then signed, then undone. */
    @Test
    void aDraftKeepsTheRoleOfOneMentorAndIsSignedLater(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/pairings/new");
        choose(page, "mentor", "罗小满");
        choose(page, "mentor", "卓玛央金");
        page.getByLabel("卓玛央金的导师类别").selectOption("INNOVATION");
        choose(page, "apprentice", "高启明");
        page.locator("#starts").fill("2024-02-01");
        page.locator("#signed").fill("2024-01-20");
        page.getByLabel("协议还没有签订").check();
        assertThat(page.locator("#signed")).hasCount(0);
        submit(page);
        assertThat(page.locator("h1")).containsText("草拟");
        assertThat(page.locator(".pairpeople .tag").filter(text("创新导师"))).hasCount(1);

        Locator course = page.locator("section[aria-labelledby=course]");
        step(course, "签订");
        page.locator("#step-sign-day").fill("2024-02-01");
        step(course.locator("form"), "签订");
        assertThat(page.locator("h1")).not().containsText("草拟");
        assertThat(course.locator(".stations")).containsText("2024-02-01");

        step(course, "作废");
        step(course.locator("form"), "作废");
        assertThat(page.locator("h1")).containsText("作废");
    }

    /** Lists and figures of an organisation count it there. */
    @Test
    void itIsRecordedAtTheRecordersOrganisationUnlessSomebodySaysAnother(
            @SignedInAs(SignedInAs.RECORDER) Visitor visitor) {
        Page page = visitor.open("/pairings/new");
        Locator organisation = page.locator("#organisation");
        assertThat(organisation).hasValue("石门岭水电（演示）");
        choose(page, "mentor", "易安");
        choose(page, "apprentice", "戴一鸣");
        page.locator("#starts").fill("2024-03-01");
        organisation.fill("");
        page.reload();
        visitor.settle();
        assertThat(organisation).hasValue("");
        choose(page, "organisation", "石门岭水电检修车间（演示）");
        page.getByLabel("协议还没有签订").check();
        submit(page);
        assertThat(page.locator("h1")).containsText("草拟");
        assertThat(page.locator("main")).containsText("石门岭水电检修车间（演示）");
        visitor.link("以此为样本再登记").click();
        assertThat(organisation).hasValue("石门岭水电检修车间（演示）");
    }

    private static Locator.FilterOptions text(String said) {
        return new Locator.FilterOptions().setHasText(said);
    }

    @Test
    void whatIsWrittenOverAModelStaysWhenThePageIsLoadedAgain(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/pairings/A006");
        visitor.link("以此为样本再登记").click();
        assertThat(page.locator(".chosen").first()).containsText("韩水生");
        assertThat(page.locator("#goal")).not().hasValue("");
        page.locator("#goal").fill("今年另有目标");
        page.reload();
        visitor.settle();
        assertThat(page.locator("#goal")).hasValue("今年另有目标");
        visitor.button("清空重填").click();
        page.locator("#goal").fill("从头写");
        page.reload();
        visitor.settleWholly();
        assertThat(page.locator("#goal")).hasValue("从头写");
        assertThat(page.locator(".chosen")).hasCount(0);
    }

    @Test
    void aModelReplacesWhatIsNotSentOnlyWhenThatIsSaid(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/pairings/new");
        choose(page, "mentor", "卓玛央金");
        page.locator("#goal").fill("还没有登记");
        visitor.open("/pairings/A006");
        visitor.link("以此为样本再登记").click();
        assertThat(page.locator(".note")).containsText("有一份填了还没有登记");
        assertThat(page.locator("#goal")).hasValue("还没有登记");
        assertThat(page.locator(".chosen")).containsText("卓玛央金");
        EveryPageBrowserTest.axe(visitor, "the form with two drafts");
        visitor.button("接着填这一份").click();
        assertThat(page.locator(".note")).hasCount(0);
        page.reload();
        visitor.settleWholly();
        assertThat(page.locator(".note")).hasCount(0);
        assertThat(page.locator("#goal")).hasValue("还没有登记");

        visitor.open("/pairings/A003");
        visitor.link("以此为样本再登记").click();
        visitor.button("换成样本").click();
        assertThat(page.locator(".note")).hasCount(0);
        assertThat(page.locator(".chosen").first()).containsText("司马岩");
        assertThat(page.locator("#goal")).not().hasValue("还没有登记");
    }

    @Test
    void whatIsNotAnsweredYetIsNotSaidToBeRight(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/pairings/new");
        AtomicReference<Route> held = new AtomicReference<>();
        page.route("**/api/v1/pairings/check", held::set);
        choose(page, "mentor", "卓玛央金");
        choose(page, "apprentice", "罗小满");
        page.locator("#starts").fill("2024-01-01");
        page.waitForCondition(
                () -> held.get() != null && held.get().request().postData().contains("startsOn"));
        assertThat(page.locator(".look")).containsText("正在按规则核对");
        assertThat(page.locator(".look")).not().containsText("可以登记");
        held.get().resume();
        assertThat(page.locator(".look")).containsText("协议还缺");
        assertThat(page.locator(".look")).containsText("可以登记");
    }

    @Test
    void whatCannotBeAskedIsNotSaidToBeRight(@SignedInAs Visitor visitor) {
        Page page = visitor.open("/pairings/new");
        choose(page, "mentor", "卓玛央金");
        choose(page, "apprentice", "罗小满");
        page.locator("#starts").fill("2024-01-01");
        assertThat(page.locator(".look")).containsText("协议还缺");
        visitor.context().setOffline(true);
        page.locator("#ends").fill("2024-12-31");
        assertThat(page.locator(".look")).containsText("规则暂时没有查到");
        assertThat(page.locator(".look")).not().containsText("可以登记");
        page.locator("#mentor").fill("纪云帆");
        assertThat(page.locator(".candidates")).containsText("暂时查不到");
        page.locator("#occupation").fill("电工");
        assertThat(page.locator(".candidates")).containsText("暂时查不到");
        visitor.context().setOffline(false);
        assertThat(page.locator(".look")).containsText("协议还缺");
    }

    /** Their numbers end alike, as those of two former works often do. */
    @Test
    void namesakesOfOneUnitAreToldApart(@SignedInAs Visitor visitor) {
        String unit = "91422800DEM000014Q-JX-3";
        for (String id : List.of("SAME-1", "SAME-2")) {
            visitor.post("/api/v1/people", Map.of("id", id, "name", "易重名", "organisation", unit));
        }
        Map<String, Integer> born = Map.of("018001", 1988, "028001", 1995);
        born.forEach(
                (number, year) ->
                        visitor.post(
                                "/api/v1/people",
                                Map.of(
                                        "name", "易重名",
                                        "organisation", unit,
                                        "employeeNo", number,
                                        "birthYear", year)));
        Page page = visitor.open("/pairings/new");
        page.locator("#mentor").fill("易重名");
        Locator options = page.locator(".candidates [role=option]");
        assertThat(options).hasCount(4);
        assertThat(options.filter(text("工号尾号 8001"))).hasCount(2);
        assertThat(options.filter(text("1995 年生"))).hasCount(1);
        assertThat(options.filter(text("编号 SAME-2"))).hasCount(1);
        options.filter(text("1988 年生")).click();
        assertThat(page.locator(".chosen")).containsText("1988 年生");
    }

    private static void step(Locator within, String name) {
        within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void choose(Page page, String field, String name) {
        page.locator("#" + field).fill(name);
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
    }

    private static void submit(Page page) {
        page.locator(".send button[type=submit]").click();
    }
}
