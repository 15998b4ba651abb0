package org.xinchuan.http;

import io.javalin.http.Context;

import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
            case Path file -> context.contentType(reply.contentType()).result(sentOnce(file));
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
            stream.writeTo(out);
            out.flush();
        } catch (IOException | RuntimeException e) {
            if (!context.res().isCommitted()) {
                // Nothing has left yet: it can still be said what is wrong.
                context.res().resetBuffer();
                context.res().setHeader("Content-Disposition", null);
                throw e instanceof RuntimeException known
                        ? known
                        : new UncheckedIOException((IOException) e);
            }
            LOG.warn("an answer was broken off", e);
            ServletContextRequest.getServletContextRequest(context.req())
                    .getServletChannel()
                    .abort(e);
        }
    }

    private static InputStream sentOnce(Path file) {
        try {
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
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
        }
    }
}
