package org.xinchuan.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.router.EndpointNotFound;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinchuan.graph.OutOfTime;
import org.xinchuan.graph.StoreUnavailable;
import org.xinchuan.standard.Violation;

import java.io.UncheckedIOException;
import java.util.concurrent.TimeoutException;

/** Turns whatever a route throws into an answer; nothing of our insides goes out. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final WebFiles web;
    private final ApiDocs docs;

    Failures(WebFiles web, ApiDocs docs) {
        this.web = web;
        this.docs = docs;
    }

    void answer(Exception failure, Context context) {
        switch (failure) {
            case Refused refused -> Replies.send(context, refused.problem());
            case Violation violation -> Replies.send(context, Problems.invalid(violation.faults()));
            case EndpointNotFound _ -> notRouted(context);
            case MethodNotAllowedResponse refusal -> wrongMethod(refusal, context);
            case HttpResponseException response ->
                    Replies.send(context, Problems.ofStatus(response.getStatus()));
            case OutOfTime late -> {
                LOG.warn("{}", late.getMessage());
                Replies.send(context, StoreProblems.outOfTime());
            }
            case StoreUnavailable unavailable -> {
                LOG.warn("{}", unavailable.getMessage());
                Replies.send(context, StoreProblems.unavailable());
            }
            case UncheckedIOException broken -> unreadable(broken, context);
            default -> broken(failure, context);
        }
    }

    private void notRouted(Context context) {
        boolean reading = context.req().getMethod().matches("GET|HEAD");
        Reply reply = reading ? page(context.path()) : Reply.problem(Problems.noSuchPath());
        Replies.send(context, reply);
    }

    private Reply page(String path) {
        if (path.equals(ApiDocs.PATH) || path.startsWith(ApiDocs.PATH + "/")) {
            return docs.at(path);
        }
        boolean ours =
                path.equals("/api") || path.startsWith("/api/") || path.startsWith("/problems/");
        return ours ? Reply.problem(Problems.noSuchPath()) : web.at(path);
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
