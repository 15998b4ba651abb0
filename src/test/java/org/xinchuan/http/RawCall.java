package org.xinchuan.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request written byte by byte, for what a well-behaved client would never send. */
record RawCall(int port) {

    /** What came back. */
    record Answer(int status, String head, String body) {

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static RawCall to(int port) {
        return new RawCall(port);
    }

    /** Sends a request to localhost and reads to the end of the connection. */
    Answer send(String methodAndTarget, String body, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return sendAsIs(
                methodAndTarget
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                        + bytes.length
                        + "\r\n"
                        + String.join("\r\n", headers)
                        + (headers.length == 0 ? "" : "\r\n")
                        + "\r\n"
                        + body);
    }

    Answer sendAsIs(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = all.indexOf("\r\n\r\n");
            return new Answer(
                    Integer.parseInt(all.substring(9, 12)),
                    all.substring(0, end),
                    all.substring(end + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
