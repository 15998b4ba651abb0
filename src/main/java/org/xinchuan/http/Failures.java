package org.xinchuan.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.router.EndpointNotFound;

import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinchuan.graph.StoreUnavailable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeoutException;

/** Turns whatever a route throws into an answer; nothing of our insides goes out. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final WebFiles web;

    Failures(WebFiles web) {
        this.web = web;
    }

    void answer(Exception failure, Context context) {
        switch (failure) {
            case Refused refused -> Replies.send(context, refused.problem());
            case EndpointNotFound _ -> notRouted(context);
            case MethodNotAllowedResponse refusal -> wrongMethod(refusal, context);
            case HttpResponseException response ->
                    Replies.send(context, Problems.ofStatus(response.getStatus()));
            case StoreUnavailable unavailable -> {
                LOG.warn("{}", unavailable.getMessage());
                Replies.send(context, Problems.storeUnavailable());
            }
            case UncheckedIOException broken -> unreadable(broken, context);
            default -> broken(failure, context);
        }
    }

    /** For errors of the virtual machine, such as an exhausted stack. */
    void answer(HttpServletResponse response, Error failure) {
        LOG.error("broken", failure);
        try {
            String requestId = response.getHeader(RequestIds.HEADER);
            response.setStatus(500);
            response.setContentType(Reply.PROBLEM);
            response.getOutputStream()
                    .write(
                            Json.text(Problems.broken().in(Language.CHINESE, requestId))
                                    .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.debug("the caller has gone", e);
        }
    }

    private void notRouted(Context context) {
        String path = context.path();
        boolean page =
                context.req().getMethod().matches("GET|HEAD")
                        && !path.equals("/api")
                        && !path.startsWith("/api/")
                        && !path.startsWith("/problems/");
        Reply reply = page ? web.at(path) : Reply.problem(Problems.noSuchPath());
        Replies.send(context, reply);
    }

    private static void wrongMethod(MethodNotAllowedResponse refusal, Context context) {
        String allowed = refusal.getDetails().getOrDefault("availableMethods", "");
        context.res().setHeader("Allow", allowed.isEmpty() ? "OPTIONS" : allowed + ", OPTIONS");
        if (context.req().getMethod().equals("OPTIONS")) {
            context.status(204);
        } else {
            Replies.send(context, Problems.wrongMethod());
        }
    }

    private static void unreadable(UncheckedIOException failure, Context context) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                Replies.send(context, Problems.tooSlow());
                return;
            }
        }
        LOG.info("the request could not be read to its end");
        Replies.send(context, Problems.ofStatus(400));
    }

    private static void broken(Exception failure, Context context) {
        LOG.error("broken", failure);
        Replies.send(context, Problems.broken());
    }
}
