package org.xinchuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

/** The whole graph taken from the page in each of its forms: complete, and in whoever's reach. */
@InBrowser
class ExportBrowserTest {

    @TempDir private Path folder;

    @Test
    void theGraphIsTakenFromThePage(@SignedInAs Visitor visitor) throws Exception {
        Page page = visitor.open("/work");

        List<String> files = zipped(download(page, "CSV 文件夹", "graph.csv.zip"));
        assertThat(files).contains("people.csv", "pairings.csv", "studios.csv");

        List<String> lines = Files.readAllLines(download(page, "JSON Lines", "graph.jsonl"));
        assertThat(lines).hasSizeGreaterThan(1_000).allSatisfy(ExportBrowserTest::isRow);
        assertThat(lines).anyMatch(line -> line.contains("沈砚秋劳模创新工作室"));

        Path graph = download(page, "GraphML（Gephi）", "graph.graphml");
        assertThat(
                        DocumentBuilderFactory.newDefaultInstance()
                                .newDocumentBuilder()
                                .parse(graph.toFile())
                                .getElementsByTagName("node")
                                .getLength())
                .isGreaterThan(500);
        assertThat(Files.readString(graph)).contains("沈砚秋劳模创新工作室");
    }

    @Test
    void whoeverSeesOneEnterpriseTakesNoOther(
            @SignedInAs(SignedInAs.RECORDER) @OnWindow(Visitor.Window.PHONE) Visitor visitor)
            throws IOException {
        Page page = visitor.open("/work");
        String rows = Files.readString(download(page, "JSON Lines", "graph.jsonl"));
        assertThat(rows).contains("韩水生").doesNotContain("罗小满");
    }

    private Path download(Page page, String name, String file) {
        Download download = page.waitForDownload(() -> page.getByText(name).click());
        assertThat(download.suggestedFilename()).isEqualTo(file);
        Path saved = folder.resolve(file);
        download.saveAs(saved);
        return saved;
    }

    private static List<String> zipped(Path file) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                names.add(one.getName());
            }
        }
        return names;
    }

    private static void isRow(String line) {
        assertThat(new Gson().fromJson(line, JsonObject.class).has("table")).isTrue();
    }
}
