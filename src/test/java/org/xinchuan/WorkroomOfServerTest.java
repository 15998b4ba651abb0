package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is sent to a server lies in its data directory, and is gone at the next start at last. */
final class WorkroomOfServerTest {

    private static final String REGISTER = "师傅,工号,徒弟,工号,协议编号,起止时间\n甲,M1,乙,A1,协1,2020.1-2021.12\n";

    @Test
    void aWorkbookThatIsLookedOverLiesInTheDataDirectory(@TempDir Path data) throws IOException {
        try (Application application = open(NewStore.in(data));
                Running running = Running.on(application)) {
            running.api()
                    .form("/imports", "file", "register.csv:" + REGISTER, "kind", "pairings")
                    .with(202);

            assertThat(names(data.resolve("tmp"))).contains("sent.csv");
            running.api().get("/exports/graph.csv.zip").with(200);
            assertThat(names(data.resolve("tmp"))).noneMatch(name -> name.endsWith(".zip"));
        }
        // As one that was killed leaves it.
        Files.createDirectories(data.resolve("tmp/xinchuan1"));
        Files.writeString(data.resolve("tmp/xinchuan1/sent.csv"), REGISTER);

        open(data).close();

        assertThat(data.resolve("tmp")).isEmptyDirectory();
    }

    private static Application open(Path data) throws IOException {
        return Application.open(
                Config.from(Map.of()), data, Optional.empty(), Clock.systemDefaultZone());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
