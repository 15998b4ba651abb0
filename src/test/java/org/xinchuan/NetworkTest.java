package org.xinchuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Nothing goes in clear beyond this machine, unless somebody says that nobody listens. */
final class NetworkTest {

    private static final Map<String, String> TRUSTED = Map.of("XINCHUAN_NETWORK", "trusted");

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.9", "localhost", "::1", "[::1]"})
    void aServerForThisMachineNeedsNothing(String host) {
        assertThatCode(() -> config(Map.of()).network().listenOn(host)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "10.0.0.7", "xinchuan.example", "localhost.example"})
    void aServerForOthersNeedsAProxyOrATrustedNetwork(String host) {
        assertThatThrownBy(() -> config(Map.of()).network().listenOn(host))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "--host " + host, "XINCHUAN_PROXIES", "XINCHUAN_NETWORK=trusted");
        for (Map<String, String> said :
                java.util.List.of(TRUSTED, Map.of("XINCHUAN_PROXIES", "10.0.0.1"))) {
            assertThatCode(() -> config(said).network().listenOn(host)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bolt://graph.example:7687, false",
        "neo4j://graph.example:7687, false",
        "bolt://10.0.0.7, false",
        "bolt+s://graph.example:7687, true",
        "neo4j+s://graph.example, true",
        "neo4j+ssc://graph.example, true",
        "bolt://localhost:7687, true",
        "bolt://127.0.0.1:7687, true",
        "neo4j://[::1]:7687, true"
    })
    void aStoreElsewhereIsReachedOverTls(String uri, boolean good) {
        Map<String, String> remote = Map.of("NEO4J_URI", uri, "NEO4J_PASSWORD", "words");
        if (good) {
            assertThat(config(remote).remote()).isPresent();
        } else {
            assertThatThrownBy(() -> config(remote))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("NEO4J_URI", "neo4j+s://", "XINCHUAN_NETWORK=trusted");
            Map<String, String> trusting = new HashMap<>(remote);
            trusting.putAll(TRUSTED);
            assertThat(config(trusting).remote()).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://xinchuan.example, false",
        "http://10.0.0.7:7070, false",
        "https://xinchuan.example, true",
        "http://127.0.0.1:7070, true",
        "http://localhost:7070, true"
    })
    void aTokenIsSentOverTls(String url, boolean good) {
        if (good) {
            called(url, Map.of());
        } else {
            assertThatThrownBy(() -> called(url, Map.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("--server", "https://", "XINCHUAN_NETWORK=trusted");
            called(url, TRUSTED);
        }
    }

    @Test
    void lettersGoInClearToThisMachineOrOverATrustedNetworkAlone() {
        assertThat(mayBePlain("smtp://mail.example", Map.of())).isFalse();
        assertThat(mayBePlain("smtp://localhost", Map.of())).isTrue();
        assertThat(mayBePlain("smtp://mail.example", TRUSTED)).isTrue();
    }

    @Test
    void wordsThatAreWrongStopTheStartAtOnce() {
        assertThatThrownBy(() -> config(Map.of("XINCHUAN_NETWORK", "yes")))
                .hasMessageContaining("XINCHUAN_NETWORK can only be trusted");
        assertThatThrownBy(() -> config(Map.of("XINCHUAN_PROXIES", "proxy.example")))
                .hasMessageContainingAll("XINCHUAN_PROXIES", "proxy.example");
    }

    private static boolean mayBePlain(String url, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put("XINCHUAN_SMTP", url);
        all.put("XINCHUAN_MAIL_FROM", "xinchuan@example.org");
        return config(all).smtp().orElseThrow().mayBePlain();
    }

    private static void called(String url, Map<String, String> environment) {
        new RunningServer(url, Optional.empty(), config(environment).network(), "en").close();
    }

    private static Config config(Map<String, String> environment) {
        return Config.from(environment);
    }
}
