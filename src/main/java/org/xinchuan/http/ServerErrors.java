package org.xinchuan.http;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Problem details for requests that never reach a route, such as headers that are too large. */
final class ServerErrors extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Problem problem = Problems.ofStatus(response.getStatus());
        String requestId = UUID.randomUUID().toString();
        SecurityHeaders.ALL.forEach(
                (name, value) -> response.getHeaders().put(new HttpField(name, value)));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Reply.PROBLEM);
        response.getHeaders().put(RequestIds.HEADER, requestId);
        byte[] body = Json.bytes(inBothLanguages(problem).in(Language.CHINESE, requestId));
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    /** The headers of such a request are lost, and with them the language it wants. */
    private static Problem inBothLanguages(Problem problem) {
        String both = problem.title().zh() + " · " + problem.title().en();
        return Problem.of(problem.status(), problem.code(), both, both);
    }
}
