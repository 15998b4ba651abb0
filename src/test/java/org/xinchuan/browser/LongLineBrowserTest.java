package org.xinchuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of thousands on a canvas, in parts as the server gives it, and on one sheet of paper. */
@ExtendWith({TestGraph.class, BrowserExtension.class})
@ResourceLock(InBrowser.SERVER)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongLineBrowserTest {

    private static final int PEOPLE = 3_500;
    private static final Pattern FIGURES = Pattern.compile("共 (\\d+) 人，图上列名 (\\d+) 人；其余 (\\d+) 人");

    private final LongLine line = new LongLine(PEOPLE);
    private Running running;
    private Visitor visitor;

    @BeforeAll
    void start(Graph graph, Store store, Chromium chromium, @TempDir Path folder)
            throws IOException {
        line.writeTo(folder);
        ImportOutcome outcome =
                new Imports(graph, new Ledger(graph, Running.CLOCK), Running.CLOCK)
                        .run(folder, "test", Progress.none());
        assertThat(outcome).isInstanceOf(ImportOutcome.Applied.class);
        running = Running.on(store, graph, Running.CLOCK, true);
        String address = "http://127.0.0.1:" + running.port();
        visitor = new Visitor(chromium.browser(), address, Visitor.Window.DESK);
        visitor.signIn(SignedInAs.ADMINISTRATOR);
    }

    @AfterAll
    void stop() {
        List<String> troubles = visitor.troubles();
        visitor.close();
        running.close();
        assertThat(troubles).isEmpty();
    }

    @Test
    void thousandsAreDrawnWholeAndSomebodyOfTheLastGenerationIsFound() {
        Page page = visitor.open("/people/" + LongLine.MIDDLE);
        // Nobody asked for the canvas: so many are not drawn otherwise.
        assertThat(page.locator(".lineside h3")).hasText(LongLine.name(0));
        assertThat(page.locator(".lineside [aria-live] p").last())
                .containsText("其下 " + (PEOPLE - 1) + " 人");
        assertThat(page.locator(".wholeline .keyline")).not().containsText("已取");
        assertThat(page.locator(".linecounts td"))
                .hasText(line.counts().stream().map(n -> n + " 人").toArray(String[]::new));
        assertThat(columns(page))
                .as("every generation is in the picture, and the middle")
                .isEqualTo(line.counts().size() + 1);

        int deepest = line.deepest();
        page.locator(".lineside input").fill(LongLine.name(deepest));
        page.locator(".lineside li button", hasText(LongLine.name(deepest))).first().click();
        assertThat(page.locator(".lineside h3")).hasText(LongLine.name(deepest));
        assertThat(page.locator(".lineway button")).hasCount(line.counts().size());
        page.locator(".linebox").focus();
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator(".lineway button")).hasCount(line.counts().size() - 1);
        page.keyboard().press("Home");
        assertThat(page.locator(".lineside h3")).hasText(LongLine.name(0));
    }

    /** Each is on the sheet by name, or counted in a figure on it; and nothing leaves the sheet. */
    @Test
    void thousandsArePrintedOnOneSheetWhichSaysWhomItLeavesOut() {
        Page page = visitor.open("/people/" + LongLine.MIDDLE + "/poster");
        Locator poster = page.locator("svg.poster");
        assertThat(poster).containsText("共 " + (PEOPLE - 1) + " 人");
        Matcher said = FIGURES.matcher(poster.textContent());
        assertThat(said.find()).isTrue();
        int named = Integer.parseInt(said.group(2));
        assertThat(named).isGreaterThan(20);
        // The one in the middle has a name and is nobody's apprentice.
        assertThat(poster.locator(".postername")).hasCount(named + 1);
        int summed =
                poster.locator(".postersum .count, .posterbelow").allTextContents().stream()
                        .mapToInt(Integer::parseInt)
                        .sum();
        assertThat(summed).isEqualTo(Integer.parseInt(said.group(3)));
        assertThat(named + summed).isEqualTo(PEOPLE - 1);
        double part = (double) page.evaluate(WIDTH);
        assertThat(part).as("how much of its place the sheet takes").isBetween(0.93, 1.0);
        assertThat(page.evaluate(OUTSIDE)).as("texts that leave the sheet").isEqualTo(List.of());
        String pdf =
                new String(
                        page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)),
                        StandardCharsets.ISO_8859_1);
        assertThat(pdf.split("/MediaBox", -1)).hasSize(2);
    }

    private static final String WIDTH =
            "() => document.querySelector('svg.poster .frame').getBoundingClientRect().width /"
                    + " document.querySelector('.posterscroll').clientWidth";

    private static final String OUTSIDE =
            "() => { const sheet = document.querySelector('svg.poster"
                + " .frame').getBoundingClientRect(); return"
                + " [...document.querySelectorAll('svg.poster text')].filter(one => { const b ="
                + " one.getBoundingClientRect(); return b.width > 0 && (b.left < sheet.left - 1 ||"
                + " b.right > sheet.right + 1 || b.top < sheet.top - 1 || b.bottom > sheet.bottom +"
                + " 1); }).map(one => one.textContent); }";

    /** How many columns of the canvas have something drawn in more than a tenth of their height. */
    private static int columns(Page page) {
        return (int)
                page.evaluate(
                        "() => { const c = document.querySelector('.linebox canvas'); const d ="
                            + " c.getContext('2d').getImageData(0, 0, c.width, c.height).data; let"
                            + " n = 0, was = false; for (let x = 0; x < c.width; x++) { let filled"
                            + " = 0; for (let y = 0; y < c.height; y++) if (d[4 * (y * c.width + x)"
                            + " + 3]) filled++; const is = filled > c.height / 200; if (is && !was)"
                            + " n++; was = is; } return n; }");
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
