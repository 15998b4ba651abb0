package org.xinchuan.http;

import io.javalin.http.Context;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/** A request as Javalin shows it. */
record JavalinIncoming(Context context) implements Incoming {

    private static final Logger LOG = LoggerFactory.getLogger(JavalinIncoming.class);

    static final int LARGEST_BODY = 1024 * 1024;

    /** So much of a body that is too large is read away, so that its sender gets to the answer. */
    private static final int READ_AWAY = 16 * 1024 * 1024;

    /** How long a body may take to arrive. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Override
    public String path() {
        return context.path();
    }

    @Override
    public String rawQuery() {
        return context.queryString();
    }

    @Override
    public String remoteAddress() {
        return Front.address(context);
    }

    @Override
    public String pathParameter(String name) {
        return context.pathParam(name);
    }

    @Override
    public String header(String name) {
        return context.req().getHeader(name);
    }

    @Override
    public byte[] body() {
        try {
            InputStream stream = context.req().getInputStream();
            byte[] bytes = readSlowlyAtMost(stream);
            if (bytes.length > LARGEST_BODY) {
                stream.skip(READ_AWAY);
                throw new Refused(Problems.tooLarge());
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Form form() {
        try {
            return new Form(context.formParamMap(), context.uploadedFiles(Form.FILE));
        } catch (IllegalStateException e) {
            // What the server's parser says of a form that is too large or in pieces.
            LOG.debug("a form could not be read", e);
            throw new Refused(Problems.badForm());
        }
    }

    /** The connection's idle time bounds one read; this bounds them all together. */
    private static byte[] readSlowlyAtMost(InputStream stream) throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
            bytes.write(buffer, 0, n);
            if (bytes.size() > LARGEST_BODY) {
                break;
            }
            if (System.nanoTime() > end) {
                throw new Refused(Problems.tooSlow());
            }
        }
        return bytes.toByteArray();
    }
}
