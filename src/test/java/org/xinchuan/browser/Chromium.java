package org.xinchuan.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import org.opentest4j.TestAbortedException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One Chromium for all tests of a JVM; the machine's own, nothing is downloaded. */
final class Chromium implements AutoCloseable {

    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");
    private static final String MISSING =
            "No Chromium on this machine: the browser tests are SKIPPED."
                    + " Install one (Debian: apt-get install chromium) or name it in CHROMIUM.";

    private static final double SLOW_MACHINE_MILLIS = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /**
     * Starts the browser.
     *
     * @throws TestAbortedException loudly where there is none; in CI that is an error instead
     */
    static Chromium start() {
        Path binary = find().orElseThrow(Chromium::missing);
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        PlaywrightAssertions.setDefaultAssertionTimeout(SLOW_MACHINE_MILLIS);
        Playwright playwright =
                Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        var options = new BrowserType.LaunchOptions().setExecutablePath(binary).setArgs(QUIET);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    private static Optional<Path> find() {
        String named = System.getenv("CHROMIUM");
        return Stream.of(
                        named == null ? "" : named,
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static RuntimeException missing() {
        if (System.getenv("CI") != null) {
            return new IllegalStateException(MISSING.replace("SKIPPED", "needed in CI"));
        }
        System.err.println("\n*** " + MISSING + " ***\n");
        return new TestAbortedException(MISSING);
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
