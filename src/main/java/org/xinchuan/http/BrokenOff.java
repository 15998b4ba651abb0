package org.xinchuan.http;

import io.javalin.http.Context;

import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;

/**
 * Breaks an answer off in a way that nobody takes for its end: the last chunk does not come, or not
 * all of the length that was said. Who speaks HTTP/1.0 knows an end by the connection's alone; so
 * that is reset, not closed.
 */
final class BrokenOff {

    private BrokenOff() {}

    /**
     * Ends the connection of a request whose answer has begun.
     *
     * @param why for the log of the server
     */
    static void now(Context context, Throwable why) {
        ServletContextRequest request =
                ServletContextRequest.getServletContextRequest(context.req());
        Object socket =
                request.getConnectionMetaData().getConnection().getEndPoint().getTransport();
        if (socket instanceof SocketChannel channel) {
            reset(channel);
        }
        request.getServletChannel().abort(why);
    }

    /** Makes that closing it resets the connection. */
    private static void reset(SocketChannel channel) {
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            // It is gone already.
        }
    }
}
