package org.xinchuan.http;

import io.javalin.config.JettyConfig;
import io.javalin.config.SizeUnit;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/** How connections are taken: sizes, times, and what is answered to what cannot be read. */
final class Connections {

    private static final int LARGEST_HEADERS = 8 * 1024;

    /** An answer of up to this leaves in one piece, with its length said before it. */
    private static final int PIECE = 32 * 1024;

    private static final int LARGEST_FORM_GB = 2;
    private static final int IDLE_MILLIS = 30_000;
    private static final int UNBOUNDED = 0;
    private static final int STOP_MILLIS = 5_000;

    private Connections() {}

    static void configure(JettyConfig config, HttpServer.Settings settings) {
        config.host = settings.host();
        config.port = settings.port();
        // A thread for each request, as many as there are; what is costly has bounds of its own.
        config.threadPool = new VirtualThreadPool(UNBOUNDED);
        config.modifyHttpConfiguration(Connections::configure);
        config.modifyServer(Connections::configure);
        // Files go to disk; what a client sends in pieces is bounded by the idle time of each.
        config.multipartConfig.cacheDirectory(settings.room().path().toString());
        config.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
        config.multipartConfig.maxFileSize(LARGEST_FORM_GB, SizeUnit.GB);
        config.multipartConfig.maxTotalRequestSize(LARGEST_FORM_GB, SizeUnit.GB);
        config.addConnector((server, http) -> connector(server, http, settings));
    }

    private static void configure(HttpConfiguration http) {
        http.setRequestHeaderSize(LARGEST_HEADERS);
        http.setResponseHeaderSize(LARGEST_HEADERS);
        http.setOutputBufferSize(PIECE);
        http.setOutputAggregationSize(PIECE);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setSendDateHeader(true);
    }

    private static void configure(Server server) {
        server.setErrorHandler(new ServerErrors());
        server.setStopTimeout(STOP_MILLIS);
        server.setStopAtShutdown(false);
    }

    private static ServerConnector connector(
            Server server, HttpConfiguration http, HttpServer.Settings settings) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setAcceptQueueSize(512);
        return connector;
    }
}
