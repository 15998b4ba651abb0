package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.graph.Graph;
import org.xinchuan.graph.Store;

import java.nio.file.Path;

/** Finding people, studios and organisations of the demo group. */
@ExtendWith(TestGraph.class)
final class SearchTest {

    private TestServer server;

    @BeforeEach
    void start(Graph graph, Store store, @TempDir Path folder) {
        DemoStore.load(graph, folder);
        server = TestServer.over(store, graph);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void findsPeopleByEveryWayOfTypingTheirName() {
        for (String q :
                new String[] {
                    "沈砚秋", "沈硯秋", " 沈 砚秋", "砚秋", "syq", "SYQ", "shenyanqiu", "Shen Yanqiu"
                }) {
            assertThat(server.get("/people", "q", q).each("id")).as(q).startsWith("P001");
        }
    }

    @Test
    void x() throws Exception {
        for (String p :
                new String[] {
                    "/people/P001",
                    "/people/P021",
                    "/studios/S01",
                    "/studios/S13?asOf=2023-11-28",
                    "/organisations/91420000DEM000006U",
                    "/people?limit=2",
                    "/studios?limit=2",
                    "/organisations?limit=2",
                    "/occupations?q=dian",
                    "/regions?limit=2",
                    "/honour-kinds?limit=2"
                })
            System.err.println(
                    p
                            + "\n"
                            + server.get(p)
                                    .body()
                                    .toPrettyString()
                                    .lines()
                                    .limit(150)
                                    .collect(java.util.stream.Collectors.joining("\n")));
    }
}
