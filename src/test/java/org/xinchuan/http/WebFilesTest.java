package org.xinchuan.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

final class WebFilesTest {

    private final WebFiles files = new WebFiles("/org/xinchuan/http/pages");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/studios/S01",
                "/people/P.1",
                "/../WebFiles.class",
                "/.hidden",
                "//index.html",
                "/a\\b",
                "/studios/%E4%B8%AD"
            })
    void everyAddressOfThePagesIsTheFirstPage(String path) {
        assertThat(text(files.at(path))).startsWith("<!DOCTYPE html><title>pages");
        assertThat(files.at(path).headers()).containsEntry("Cache-Control", "no-cache");
    }

    @Test
    void assetsNeverChange() {
        Reply asset = files.at("/assets/app-0123.js");

        assertThat(text(asset)).startsWith("console.log(1)");
        assertThat(asset.contentType()).isEqualTo("text/javascript; charset=utf-8");
        assertThat(asset.headers())
                .containsEntry("Cache-Control", "public, max-age=31536000, immutable")
                .containsKey("ETag");
    }

    @Test
    void aMissingAssetIsNotThePage() {
        assertThat(files.at("/assets/app-4567.js").status()).isEqualTo(404);
        assertThat(files.at("/assets/../../WebFiles.class").status()).isEqualTo(404);
    }

    @Test
    void withoutPagesThereIsAHint() {
        Reply hint = new WebFiles("/org/xinchuan/http/nowhere").at("/");

        assertThat(hint.contentType()).startsWith("text/plain");
        assertThat(text(hint)).contains("/api/docs");
    }

    private static String text(Reply reply) {
        return new String((byte[]) reply.body(), StandardCharsets.UTF_8);
    }
}
