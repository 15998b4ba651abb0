package org.xinchuan.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/** The browsable description of the interface: Swagger UI, from this server alone. */
final class ApiDocs {

    static final String PATH = "/api/docs";

    private static final String WEBJAR = "/META-INF/resources/webjars/swagger-ui/";
    private static final String OWN = "docs/";
    private static final Map<String, String> FILES =
            Map.of(
                    "initializer.js", "text/javascript; charset=utf-8",
                    "swagger-ui.css", "text/css; charset=utf-8",
                    "swagger-ui-bundle.js", "text/javascript; charset=utf-8",
                    "favicon-32x32.png", "image/png");

    /** The page or one of its files. */
    Reply at(String path) {
        String name = path.length() <= PATH.length() + 1 ? "" : path.substring(PATH.length() + 1);
        if (name.isEmpty()) {
            return file("index.html", "text/html; charset=utf-8");
        }
        String type = FILES.get(name);
        return type == null ? Reply.problem(Problems.noSuchPath()) : file(name, type);
    }

    private static Reply file(String name, String type) {
        byte[] own = read(OWN + name);
        byte[] bytes = own != null ? own : read(WEBJAR + version() + "/" + name);
        return Reply.bytes(200, type, bytes).header(SecurityHeaders.POLICY, SecurityHeaders.DOCS);
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream stream =
                ApiDocs.class.getResourceAsStream(
                        "/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            properties.load(stream);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String resource) {
        try (InputStream stream = ApiDocs.class.getResourceAsStream(resource)) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
