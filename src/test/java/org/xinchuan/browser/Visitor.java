package org.xinchuan.browser;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Somebody who looks at the pages of the demo group: a browser window of its own. */
final class Visitor implements AutoCloseable {

    /** The sizes and themes in which the pages are looked at. */
    enum Window {
        DESK(1440, 900, ColorScheme.LIGHT),
        DESK_DARK(1440, 900, ColorScheme.DARK),
        PHONE(390, 844, ColorScheme.LIGHT),
        PHONE_DARK(390, 844, ColorScheme.DARK);

        private final int width;
        private final int height;
        private final ColorScheme colors;

        Window(int width, int height, ColorScheme colors) {
            this.width = width;
            this.height = height;
            this.colors = colors;
        }
    }

    private static final String OWN_PASSWORD = "两岸青山相对出江水向东流";

    private final String server;
    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();
    private final Set<Request> underWay = new HashSet<>();

    Visitor(Browser browser, String server, Window window) {
        this.server = server;
        this.context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL(server)
                                .setLocale("zh-CN")
                                .setColorScheme(window.colors)
                                .setViewportSize(window.width, window.height));
        this.page = context.newPage();
        page.onPageError(error -> troubles.add("error: " + error));
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error") && !refusal(message.text())) {
                        troubles.add("console: " + message.text());
                    }
                });
        page.onRequestFinished(underWay::remove);
        page.onRequestFailed(underWay::remove);
        // What the page before had asked for is never answered.
        page.onFrameNavigated(frame -> underWay.clear());
        page.onRequest(
                request -> {
                    underWay.add(request);
                    if (!request.url().startsWith(server) && !request.url().startsWith("blob:")) {
                        troubles.add("request elsewhere: " + request.url());
                    }
                });
    }

    /** Browsers log every answer that is no 2xx; refusals are ordinary answers here. */
    private static boolean refusal(String text) {
        return text.startsWith("Failed to load resource");
    }

    /** Signs in with a demo account; the browser keeps the cookie that is set. */
    void signIn(String account) {
        signIn(account, account + "-2023");
    }

    /** The same with any account. */
    void signIn(String account, String password) {
        int status = signInStatus(account, password);
        if (status != 201) {
            throw new IllegalStateException("signing in was answered " + status);
        }
    }

    /** Tries to sign in; how that was answered. */
    int signInStatus(String account, String password) {
        RequestOptions request =
                RequestOptions.create().setData(Map.of("name", account, "password", password));
        return context.request().post("/api/v1/session", request).status();
    }

    /** Changes a record beside the page, as somebody else would. */
    void change(String url, Map<String, Object> changes) {
        APIRequestContext api = context.request();
        RequestOptions request =
                RequestOptions.create()
                        .setHeader("If-Match", api.get(url).headers().get("etag"))
                        .setHeader("X-CSRF-Token", csrf())
                        .setData(changes);
        int status = api.patch(url, request).status();
        if (status != 200) {
            throw new IllegalStateException("the change was answered " + status);
        }
    }

    /** Sends something beside the page, as a program of whoever is signed in would. */
    JsonObject post(String url, Map<String, Object> body) {
        RequestOptions request =
                RequestOptions.create().setHeader("X-CSRF-Token", csrf()).setData(body);
        APIResponse answer = context.request().post(url, request);
        if (!answer.ok()) {
            throw new IllegalStateException(url + " was answered " + answer.text());
        }
        return new Gson().fromJson(answer.text(), JsonObject.class);
    }

    /** A field of the only item of a list. */
    String one(String url, String field) {
        JsonObject list = new Gson().fromJson(context.request().get(url).text(), JsonObject.class);
        if (list.getAsJsonArray("items").size() != 1) {
            throw new IllegalStateException(url + " was answered " + list);
        }
        return list.getAsJsonArray("items").get(0).getAsJsonObject().get(field).getAsString();
    }

    /** Signs in to an account, which an administrator opens when it is not there yet. */
    void enter(String account, Map<String, Object> rights) {
        if (signInStatus(account, OWN_PASSWORD) == 201) {
            return;
        }
        signIn(SignedInAs.ADMINISTRATOR);
        Map<String, Object> user = new HashMap<>(rights);
        user.put("name", account);
        String once = post("/api/v1/users", user).get("oneTimePassword").getAsString();
        signIn(account, once);
        post("/api/v1/session/password", Map.of("current", once, "new", OWN_PASSWORD));
    }

    /** Signs out beside the page, which is told nothing of it. */
    void signOutBeside() {
        RequestOptions request = RequestOptions.create().setHeader("X-CSRF-Token", csrf());
        int status = context.request().delete("/api/v1/session", request).status();
        if (status != 204) {
            throw new IllegalStateException("signing out was answered " + status);
        }
    }

    private String csrf() {
        return new Gson()
                .fromJson(context.request().get("/api/v1/session").text(), JsonObject.class)
                .get("csrf")
                .getAsString();
    }

    /** Opens a page of ours and waits until it is all there. */
    Page open(String path) {
        page.navigate(path);
        settle();
        return page;
    }

    /** Waits until the page has its title and no part of it is being fetched. */
    void settle() {
        page.waitForFunction(
                "() => document.querySelector('main h1, main .problem')"
                        + " && !document.querySelector('[aria-busy=true], .skeleton')");
    }

    /** The same, and until every request that it made is answered. */
    void settleWholly() {
        settle();
        page.waitForCondition(underWay::isEmpty);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    String server() {
        return server;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** The streams of the river on this page, from top to bottom, by the name beside each. */
    List<String> streams() {
        return page.locator("svg.river .row .name").allTextContents();
    }

    /** What went wrong behind the page: script errors and requests to somebody else. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    public void close() {
        context.close();
    }
}
