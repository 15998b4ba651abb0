package org.xinchuan.http;

import io.javalin.http.Context;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Sends replies. */
final class Replies {

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
            case byte[] bytes -> context.contentType(reply.contentType()).result(bytes);
            case Path file -> context.contentType(reply.contentType()).result(sentOnce(file));
            case Problem problem -> send(context, problem);
            default -> context.contentType(Reply.JSON).result(Json.bytes(reply.body()));
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
