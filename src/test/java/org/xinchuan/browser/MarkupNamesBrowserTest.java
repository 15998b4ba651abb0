package org.xinchuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.xinchuan.Running;
import org.xinchuan.TestGraph;
import org.xinchuan.exchange.ImportOutcome;
import org.xinchuan.exchange.Imports;
import org.xinchuan.exchange.Progress;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;
import org.xinchuan.ledger.Ledger;
import org.xinchuan.standard.PersonName;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * People, studios and organisations whose names are markup and scripts, on every page that shows
 * names. The pages show them letter by letter: no script of theirs runs, and none is even there for
 * the content security policy to refuse.
 */
@ExtendWith({TestGraph.class, BrowserExtension.class})
@ResourceLock(InBrowser.SERVER)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarkupNamesBrowserTest {

    /** Each would set {@code pwned}; short enough for a person's name. */
    private static final List<String> NAMES =
            List.of(
                    "<script>pwned=1</script>",
                    "</script><script>pwned=1</script>",
                    "<ScRiPt src=data:,pwned=1></sCrIpT>",
                    "<img src=x onerror=pwned=1>",
                    "<img src=x onerror=\"pwned=1\">",
                    "<img/src=x/onerror=pwned=1>",
                    "<svg onload=pwned=1>",
                    "<svg><script>pwned=1</script></svg>",
                    "<svg><a href=javascript:pwned=1><text>x</text></a></svg>",
                    "<math><mi xlink:href=javascript:pwned=1>x",
                    "<iframe src=javascript:parent.pwned=1></iframe>",
                    "<iframe srcdoc='<script>parent.pwned=1</script>'>",
                    "<object data=data:text/html,x></object>",
                    "<embed src=data:text/html,x>",
                    "<a href=javascript:pwned=1>x</a>",
                    "<a href=\"//evil.example\">x</a>",
                    "<base href=//evil.example/>",
                    "<meta http-equiv=refresh content=0;url=//evil.example>",
                    "<link rel=stylesheet href=//evil.example/x.css>",
                    "<style>@import'//evil.example/x.css';</style>",
                    "<form action=//evil.example><button>x",
                    "<input autofocus onfocus=pwned=1>",
                    "<details open ontoggle=pwned=1>",
                    "<body onload=pwned=1>",
                    "\"><script>pwned=1</script>",
                    "' onmouseover='pwned=1' x='",
                    "javascript:pwned=1//",
                    "--><script>pwned=1</script><!--",
                    "]]><script>pwned=1</script>",
                    "{{constructor.constructor('pwned=1')()}}${pwned=1}");

    private static final String MARKUP_OF_NAMES =
            "document.querySelectorAll('#app script, #app iframe, #app object, #app embed, #app"
                + " math, #app base, #app meta, #app link, #app style, #app img[src=x], #app"
                + " [onload], #app [onerror], #app [onfocus], #app [ontoggle], #app [onmouseover],"
                + " #app [href^=\"javascript:\"], #app [href*=\"evil.example\"], #app"
                + " [action]').length";

    private static final String LISTEN =
            "window.refused = [];"
                    + "addEventListener('securitypolicyviolation', event =>"
                    + " window.refused.push(event.violatedDirective + ' ' + event.sourceFile));";

    private Running running;
    private Visitor visitor;
    private final List<String> dialogs = new ArrayList<>();

    @BeforeAll
    void start(Graph graph, Store store, Chromium chromium, @TempDir Path folder)
            throws IOException {
        write(folder);
        ImportOutcome outcome =
                new Imports(graph, new Ledger(graph, Running.CLOCK), Running.CLOCK)
                        .run(folder, "test", Progress.none());
        assertThat(outcome).isInstanceOf(ImportOutcome.Applied.class);
        running = Running.on(store, graph, Running.CLOCK, true);
        String address = "http://127.0.0.1:" + running.port();
        visitor = new Visitor(chromium.browser(), address, Visitor.Window.DESK);
        visitor.context().addInitScript(LISTEN);
        visitor.page()
                .onDialog(
                        dialog -> {
                            dialogs.add(dialog.message());
                            dialog.dismiss();
                        });
        visitor.signIn("yanshi-sheng");
    }

    @AfterAll
    void stop() {
        visitor.close();
        running.close();
    }

    @Test
    void listsShowEveryNameLetterByLetter() {
        for (String path : List.of("/studios?state=all", "/people", "/organisations/O0")) {
            String text = shown(path).locator("main").innerText();
            for (int i = 0; i < NAMES.size(); i++) {
                // An organisation shows those that are part of it; a list every name there is.
                boolean there = !path.startsWith("/organisations") || i > 0;
                if (there) {
                    assertThat(flat(text)).as(path).contains(flat(person(i)));
                }
            }
        }
    }

    @Test
    void noPageThatShowsANameRunsIt() {
        for (int i : new int[] {0, 3, 6, 12, 14, 24, 25, 29}) {
            Page page = shown("/studios/S" + i);
            assertThat(page.locator("h1").innerText()).contains(NAMES.get(i));
            assertThat(page.title()).contains(NAMES.get(i));
        }
        for (String path :
                List.of(
                        "/",
                        "/?studio=S0",
                        "/studios/S0?view=list",
                        "/studios/S5?dir=up",
                        "/studios/S0?link=S0~S1",
                        "/people/P1",
                        "/people/P4",
                        "/organisations/O7",
                        "/pairings/A0",
                        "/pairings/A14",
                        "/search?q=%3Cscript%3Epwned%3D1%3C/script%3E",
                        "/search?q=pwned",
                        "/reports",
                        "/reports/mentor-load",
                        "/reports/I19",
                        "/sign-in?next=javascript:pwned=1")) {
            shown(path);
        }
    }

    @Test
    void namesThatAreTypedAndChosenStayText() {
        Page page = shown("/pairings/new?mentor=P3");
        PlaywrightAssertions.assertThat(page.locator(".chosen")).hasCount(1);
        page.locator("#mentor").fill("pwned");
        page.locator("[role=option]").first().click();

        PlaywrightAssertions.assertThat(page.locator(".chosen")).hasCount(2);
        nothingRan("/pairings/new");
        assertThat(page.locator(".chosen").allInnerTexts())
                .allSatisfy(text -> assertThat(text).contains("pwned"));
    }

    /** Proves that the eyes of this test are open. */
    @Test
    void aNameThatWereMarkupWouldBeSeen() {
        Page page = shown("/studios/S3");
        page.evaluate(
                "document.querySelector('#app').insertAdjacentHTML('beforeend', '<img src=x"
                        + " onerror=pwned=1>')");
        page.waitForFunction("() => window.refused.length > 0");

        assertThat(page.evaluate(MARKUP_OF_NAMES)).isEqualTo(1);
        assertThat(page.evaluate("window.pwned")).isNull();
    }

    private Page shown(String path) {
        Page page = visitor.open(path);
        nothingRan(path);
        return page;
    }

    private void nothingRan(String path) {
        Page page = visitor.page();
        assertThat(page.evaluate("window.pwned")).as(path).isNull();
        assertThat(page.evaluate("window.refused")).as(path).isEqualTo(List.of());
        assertThat(page.evaluate(MARKUP_OF_NAMES)).as(path).isEqualTo(0);
        assertThat(page.url()).as(path).startsWith(visitor.server());
        assertThat(dialogs).as(path).isEmpty();
        assertThat(visitor.troubles()).as(path).noneMatch(trouble -> trouble.contains("elsewhere"));
    }

    /** A name as the house spells it. */
    private static String person(int i) {
        return PersonName.normalise(NAMES.get(i));
    }

    /** Without spaces, which a page may show another way. */
    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static void write(Path folder) throws IOException {
        Map<String, List<String>> files = new TreeMap<>();
        add(files, "organisations.csv", "code,name,kind,parent");
        add(files, "people.csv", "id,name,organisation");
        add(files, "studios.csv", "code,name,foundedOn,organisation,field");
        add(files, "studio_people.csv", "studio,person,role,from");
        add(files, "studio_origins.csv", "child,parent,kind,occurredOn");
        add(files, "namings.csv", "studio,level,namedOn,title,grantedBy");
        add(files, "pairings.csv", "id,mentors,apprentices,startsOn,endsOn,organisation,goal");
        for (int i = 0; i < NAMES.size(); i++) {
            String name = "\"" + NAMES.get(i).replace("\"", "\"\"") + "\"";
            String from = Integer.toString(1990 + i);
            add(files, "organisations.csv", "O" + i, name, "ENTERPRISE", i == 0 ? "" : "O0");
            add(files, "people.csv", "P" + i, name, i == 0 ? "" : "O0");
            add(files, "studios.csv", "S" + i, name, from, "O0", name);
            add(files, "studio_people.csv", "S" + i, "P" + i, "LEADER", from);
            add(files, "namings.csv", "S" + i, "ENTERPRISE", from, name, name);
            if (i > 0) {
                String before = Integer.toString(i - 1);
                add(files, "studio_origins.csv", "S" + i, "S" + before, "SPIN_OFF", from);
                add(
                        files,
                        "pairings.csv",
                        "A" + before,
                        "P" + before,
                        "P" + i,
                        from,
                        from,
                        "",
                        name);
            }
        }
        for (Map.Entry<String, List<String>> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static void add(Map<String, List<String>> files, String file, String... cells) {
        files.computeIfAbsent(file, key -> new ArrayList<>()).add(String.join(",", cells));
    }
}
