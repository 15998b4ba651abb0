package org.xinchuan.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConventionsTest {

    private StartedServer server;

    @BeforeAll
    void start() throws IOException {
        server = new StartedServer(new SomeRoutes().routes());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void parametersArriveTypedAndWithTheirDefaults() {
        assertThat(server.get("/api/v1/things/S%E4%B8%AD?kinds=A,B&deep=true&q=%E5%BC%A0+a").body())
                .isEqualTo(
                        "{\"code\":\"S中\",\"asOf\":\"2023-11-28\",\"minGrade\":\"C\","
                                + "\"maxDepth\":null,\"deep\":true,\"kinds\":[\"A\",\"B\"],"
                                + "\"q\":\"张 a\",\"dueBefore\":null,\"language\":\"zh\","
                                + "\"actor\":\"local\"}");
    }
}
