package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.xinchuan.browser.Visitor.Window;

import java.util.List;
import java.util.Map;

/** Consents on paper, numbers, and the requests that only another administrator decides on. */
@InBrowser
class PersonalDataBrowserTest {

    private static final String WIND = "91420500DEM000057X";

    /** The example of the standard; of nobody. */
    private static final String NUMBER = "11010519491231002X";

    @Test
    void anAdministratorDecidesOnTheRequestsOfOthersAndNotOnTheirOwn(
            @OnWindow(Window.PHONE) Visitor visitor) {
        recorder(visitor);
        String leaves = person(visitor, "季青禾");
        String stays = person(visitor, "季白露");
        Page page = visitor.open("/people/" + stays);
        visitor.button("登记号码").click();
        page.locator("#number-phone").fill("13711112222");
        visitor.button("保存号码").click();
        assertThat(page.locator("[aria-labelledby=numbers]")).containsText("137****2222");
        assertThat(visitor.button("查看完整号码")).hasCount(0);
        ask(visitor, leaves, "erasure", Map.of("reason", "已调离，本人要求"));
        ask(visitor, stays, "erasure", Map.of("reason", "误报"));
        visitor.enter("pages.second", Map.of("grants", List.of(Map.of("role", "PROV_ADMIN"))));
        ask(visitor, stays, "identifiers/reveal", Map.of("purpose", "LEGAL_DUTY"));
        visitor.signIn(SignedInAs.ADMINISTRATOR);
        ask(visitor, stays, "identifiers/reveal", Map.of("purpose", "CERTIFICATE"));

        visitor.open("/submissions");
        Locator reveals = page.locator("[aria-labelledby=reveals]");
        Locator own = reveals.locator("li", having("办理证书或申报"));
        assertThat(own).containsText("您的申请，须由另一位管理员批准");
        assertThat(own.getByText("批准查看")).hasCount(0);
        Locator theirs = reveals.locator("li", having("履行法定义务"));
        assertThat(theirs).containsText("pages.second");
        EveryPageBrowserTest.check(visitor, List.of("/submissions"));
        theirs.getByText("批准查看").click();
        assertThat(reveals.locator(".note")).containsText("24 小时内一次有效");
        own.getByText("驳回").click();
        assertThat(reveals.locator(".note")).containsText("已驳回：季白露");
        assertThat(reveals.locator("li")).hasCount(0);

        Locator erasures = page.locator("[aria-labelledby=erasures]");
        Locator mistaken = erasures.locator("li", having("误报"));
        mistaken.locator("button", having("驳回")).click();
        assertThat(mistaken.locator("textarea")).isFocused();
        mistaken.locator("form button[type=submit]").click();
        assertThat(mistaken.locator(".hint.bad")).containsText("请写明原因");
        mistaken.locator("textarea").fill("本人没有申请");
        mistaken.locator("form button[type=submit]").click();
        assertThat(erasures.locator(".note")).containsText("已驳回：季白露");
        Locator wanted = erasures.locator("li", having("已调离，本人要求"));
        assertThat(wanted).containsText("pages.records");
        wanted.getByText("批准注销").click();
        assertThat(wanted).containsText("季青禾的个人信息将被删除，不能恢复");
        visitor.button("确定批准注销").click();
        assertThat(erasures.locator(".note")).containsText("季青禾的个人信息已注销");
        assertThat(visitor.open("/people/" + leaves).locator("h1")).containsText("已注销-");
        assertThat(page.locator("[aria-labelledby=numbers]")).hasCount(0);

        // What was approved is seen once; after that it has to be asked for again.
        visitor.enter("pages.second", Map.of());
        visitor.open("/people/" + stays);
        reveal(visitor);
        assertThat(page.locator("[aria-labelledby=numbers]")).containsText("13711112222");
        EveryPageBrowserTest.axe(visitor, "numbers in clear");
        visitor.button("收起").click();
        assertThat(page.locator("main")).not().containsText("13711112222");
        reveal(visitor);
        assertThat(page.locator("[aria-labelledby=numbers]")).containsText("另一位管理员批准");
    }

    private static void reveal(Visitor visitor) {
        visitor.button("查看完整号码").click();
        visitor.page().locator("#reveal-purpose").selectOption("LEGAL_DUTY");
        visitor.button("查看完整号码").click();
    }

    @Test
    void aRecorderRecordsAConsentOnPaperAndNumbers(Visitor visitor) {
        recorder(visitor);
        String id = person(visitor, "季霜降");
        Page page = visitor.open("/people/" + id);
        Locator consents = page.locator("[aria-labelledby=paper-consents]");
        assertThat(consents).containsText("没有登记");
        consents.locator("button", having("登记同意书")).click();
        page.locator("#consent-kind").selectOption("CONTACT");
        page.locator("#consent-date").fill("2023年9月1日");
        page.locator("#consent-date").press("Enter");
        assertThat(page.locator("#consent-document-hint")).containsText("请注明本人签署的同意书");
        page.locator("#consent-document").fill("同意书〔2023〕7号");
        page.locator("#consent-document").press("Enter");
        assertThat(consents.locator(".note")).containsText("已登记");
        assertThat(consents.locator("li", having("人事部门"))).containsText("2023-09-01");

        Locator numbers = page.locator("[aria-labelledby=numbers]");
        numbers.locator("button", having("登记号码")).click();
        page.locator("#number-identityNumber").fill("110105194912310021");
        page.locator("#number-phone").fill("13812345678");
        visitor.button("保存号码").click();
        assertThat(page.locator("#number-identityNumber-hint")).containsText("校验位错误");
        page.locator("#number-identityNumber").fill(NUMBER);
        visitor.button("保存号码").click();
        assertThat(numbers).containsText("**************002X");
        assertThat(numbers).containsText("138****5678");
        EveryPageBrowserTest.check(visitor, List.of("/people/" + id));

        numbers.locator("button", having("登记号码")).click();
        page.locator("#number-phone").fill("13987654321");
        visitor.button("保存号码").click();
        assertThat(page.locator("#number-identityNumber-hint")).containsText("请重新填写完整号码");
        page.getByLabel("删除已登记的身份证号").check();
        visitor.button("保存号码").click();
        assertThat(numbers).containsText("139****4321");
        assertThat(numbers.locator("dd").first()).hasText("没有登记");
    }

    private static void recorder(Visitor visitor) {
        visitor.enter(
                "pages.records",
                Map.of("grants", List.of(Map.of("role", "RECORDER", "organisation", WIND))));
    }

    /** Somebody new, so that nobody of the demo group is erased. */
    private static String person(Visitor visitor, String name) {
        return visitor.post("/api/v1/people", Map.of("name", name, "organisation", WIND))
                .get("id")
                .getAsString();
    }

    private static void ask(Visitor visitor, String person, String what, Map<String, Object> body) {
        visitor.post("/api/v1/people/" + person + "/" + what, body);
    }

    private static Locator.LocatorOptions having(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }
}
