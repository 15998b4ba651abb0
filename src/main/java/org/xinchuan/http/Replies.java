package org.xinchuan.http;

import io.javalin.http.Context;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Sends replies. */
final class Replies {

    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
    private static final byte[] BEGIN = "data: ".getBytes(StandardCharsets.UTF_8);
    private static final byte[] END = "\n\n".getBytes(StandardCharsets.UTF_8);

    private Replies() {}

    static void send(Context context, Reply reply) {
        reply.headers().forEach(context.res()::setHeader);
        String etag = reply.headers().get("ETag");
        String known = context.req().getHeader("If-None-Match");
        boolean reading = context.req().getMethod().matches("GET|HEAD");
        if (etag != null && known != null && reading && ETags.matchesWeakly(known, etag)) {
            context.status(304);
            return;
        }
        context.status(reply.status());
        switch (reply.body()) {
            case null -> {}
            case byte[] bytes -> send(context, reply.contentType(), bytes);
            case Path file -> send(context, reply.contentType(), file);
            case Problem problem -> send(context, problem);
            case Events events -> send(context, events);
            case Stream stream -> send(context, reply.contentType(), stream);
            default -> send(context, Reply.JSON, Json.bytes(reply.body()));
        }
    }

    /**
     * Into the connection's own buffer, out of which it leaves in one piece at the end of the
     * request: as a result of Javalin's it would be copied through another one, made for it.
     */
    private static void send(Context context, String contentType, byte[] bytes) {
        context.contentType(contentType);
        try {
            boolean plain = context.req().getHeader("Accept-Encoding") == null;
            OutputStream out = plain ? context.res().getOutputStream() : context.outputStream();
            out.write(bytes);
        } catch (IOException e) {
            // Whoever asked has gone.
            throw new UncheckedIOException(e);
        }
    }

    private static void send(Context context, Events events) {
        context.contentType(Events.TYPE + "; charset=utf-8");
        if (context.req().getMethod().equals("HEAD")) {
            return;
        }
        try {
            OutputStream out = context.res().getOutputStream();
            for (Optional<Object> event = events.next(); event.isPresent(); event = events.next()) {
                out.write(BEGIN);
                out.write(Json.bytes(event.get()));
                out.write(END);
                out.flush();
            }
        } catch (IOException e) {
            // Whoever listened has gone.
            throw new UncheckedIOException(e);
        }
    }

    private static void send(Context context, String contentType, Stream stream) {
        context.contentType(contentType);
        if (context.req().getMethod().equals("HEAD")) {
            return;
        }
        try {
            OutputStream out = context.res().getOutputStream();
            stream.writeTo(new LeftOpen(out));
            out.flush();
        } catch (IOException | RuntimeException | Error e) {
            // Of an error too: what is ended in good order would look whole.
            if (context.res().isCommitted()) {
                LOG.warn("an answer was broken off", e);
                BrokenOff.now(context, e);
            } else {
                // Nothing has left yet: it can still be said what is wrong.
                context.res().resetBuffer();
                context.res().setHeader("Content-Disposition", null);
                context.res().setHeader("Content-Length", null);
                throw unchecked(e);
            }
        }
    }

    private static RuntimeException unchecked(Throwable e) {
        return switch (e) {
            case RuntimeException known -> known;
            case IOException io -> new IllegalStateException("an answer cannot be written", io);
            default -> new IllegalStateException(e);
        };
    }

    /** Whoever writes and fails must not end the answer by closing what is written to. */
    private static final class LeftOpen extends FilterOutputStream {

        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }

    /** A file that is no more afterwards; its length is said before it. */
    private static void send(Context context, String contentType, Path file) {
        try {
            long size = Files.size(file);
            try (InputStream in = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)) {
                context.res().setContentLengthLong(size);
                send(context, contentType, (Stream) in::transferTo);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void send(Context context, Problem problem) {
        String language = Language.of(context.req().getHeader("Accept-Language"));
        context.status(problem.status())
                .contentType(Reply.PROBLEM)
                .result(Json.bytes(problem.in(language, Front.requestId(context))));
        context.res().setHeader("Content-Language", language.equals("en") ? "en" : "zh-CN");
        boolean later = problem.status() == 503 || problem.status() == 429;
        if (later && context.res().getHeader("Retry-After") == null) {
            context.res().setHeader("Retry-After", "5");
        }
        if (problem.status() == 401) {
            context.res().setHeader("WWW-Authenticate", "Bearer realm=\"xinchuan\"");
            if (Credentials.isCalendar(context.path())) {
                // Without it a calendar program does not ask for a password.
                context.res()
                        .addHeader(
                                "WWW-Authenticate", "Basic realm=\"xinchuan\", charset=\"UTF-8\"");
            }
        }
    }
}
