package org.xinchuan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinchuan.access.Operation;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;

/** From where a call comes when proxies stand in front, and that nobody else is believed. */
final class ProxiesTest {

    private static final Proxies OWN = Proxies.of("10.1.0.0/16, 192.0.2.1,2001:db8:1::/48", true);

    record From(String address) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.1.2.3|203.0.113.9|203.0.113.9",
                "10.1.2.3|198.51.100.7, 203.0.113.9|203.0.113.9",
                "10.1.2.3|198.51.100.7, 203.0.113.9, 192.0.2.1, 10.1.9.9|203.0.113.9",
                "2001:db8:1::7|2001:db8:2::7|2001:db8:2:0:0:0:0:7",
                "::ffff:10.1.2.3|203.0.113.9|203.0.113.9",
                "10.1.2.3|203.0.113.9:4711|203.0.113.9",
                "10.1.2.3|[2001:db8:2::7]:4711|2001:db8:2:0:0:0:0:7",
                "10.1.2.3|192.0.2.1, 10.1.9.9|192.0.2.1",
                // Said by somebody else than the own proxies:
                "203.0.113.5|198.51.100.7|203.0.113.5",
                "10.2.2.3|198.51.100.7|10.2.2.3",
                "127.0.0.1|198.51.100.7|127.0.0.1",
                // What cannot be read ends what is believed:
                "10.1.2.3|198.51.100.7, unknown|10.1.2.3",
                "10.1.2.3|198.51.100.7, unknown, 192.0.2.1|192.0.2.1",
                "10.1.2.3|198.51.100.7, proxy.example|10.1.2.3",
                "10.1.2.3|198.51.100.7,|10.1.2.3",
                "10.1.2.3|''|10.1.2.3",
            })
    void theCallerIsWhomTheOwnProxiesName(String peer, String forwarded, String caller) {
        assertThat(OWN.caller(peer, List.of(forwarded))).isEqualTo(caller);
        assertThat(Proxies.NONE.caller(peer, List.of(forwarded))).isEqualTo(peer);
        assertThat(OWN.caller(peer, List.of())).isEqualTo(peer);
    }

    @Test
    void theLinesOfTheHeaderAreReadAsOne() {
        List<String> lines = List.of("198.51.100.7", "203.0.113.9, 192.0.2.1", "10.1.9.9");

        assertThat(OWN.caller("10.1.2.3", lines)).isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, true",
        "127.0.0.1, true",
        "::1, true",
        "2001:db8:1::7, true",
        "10.2.0.1, false",
        "203.0.113.5, false",
        "2001:db8:2::7, false"
    })
    void onlyTheyAndThisMachineMayCallWhereTlsEndsAtThem(String peer, boolean admitted) {
        assertThat(OWN.admits(peer)).isEqualTo(admitted);
        assertThat(Proxies.of("10.1.0.0/16", false).admits(peer)).isTrue();
        assertThat(Proxies.NONE.admits(peer)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.1-10.0.0.9", "10.0.0", "", "*"})
    void whatIsNoAddressIsRefusedByName(String text) {
        assertThatThrownBy(() -> Proxies.of("10.0.0.1," + text, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\"");
    }

    @Test
    void limitsAndLogsGoByTheAddressThatTheProxyNames() throws IOException {
        List<Route> routes =
                List.of(
                        Route.get("/api/v1/from", "from")
                                .needs(Operation.READ_PUBLIC)
                                .says("来自何处", "Where a call comes from")
                                .answers(200, From.class)
                                .by(call -> Reply.ok(new From(call.remoteAddress()))));
        Proxies proxies = Proxies.of("127.0.0.1,::1", true);
        try (StartedServer server =
                new StartedServer(routes, false, proxies, credentials -> Admission.PUBLIC)) {
            assertThat(from(server, "198.51.100.7, 203.0.113.9").body())
                    .contains("\"203.0.113.9\"");
            for (int i = 1; i < 1200; i++) {
                assertThat(from(server, "198.51.100." + i % 250 + ", 203.0.113.9").statusCode())
                        .isEqualTo(200);
            }
            HttpResponse<String> refused = from(server, "203.0.113.9");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(StartedServer.json(refused).get("code").asText())
                    .isEqualTo("TOO_MANY_REQUESTS");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(from(server, "203.0.113.10").statusCode()).isEqualTo(200);
            assertThat(server.get("/api/v1/from").statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> from(StartedServer server, String forwarded) {
        return server.send(server.to("/api/v1/from").header(Proxies.HEADER, forwarded));
    }
}
