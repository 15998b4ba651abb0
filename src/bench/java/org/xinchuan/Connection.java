package org.xinchuan;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * One connection that is kept, by a client that does next to nothing: what is measured is the
 * server. Of an answer it looks at the status and the length, and it makes no objects.
 */
public final class Connection implements AutoCloseable {

    private static final int STATUS = "HTTP/1.1 ".length();
    private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED =
            "transfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private final ByteBuffer out = ByteBuffer.allocateDirect(64 * 1024);
    private final ByteBuffer in = ByteBuffer.allocateDirect(64 * 1024);

    /** What has come and was not passed over yet; the head of an answer fits in. */
    private final byte[] buffer = new byte[in.capacity()];

    private int begin;
    private int end;

    public Connection(int port) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    /** A request as it is sent, without a body. */
    public static byte[] request(String method, String path, String... headers) {
        return request(method, path, null, headers);
    }

    /**
     * A request as it is sent.
     *
     * @param json where ' stands for "; null for no body
     */
    public static byte[] json(String method, String path, String json, String... headers) {
        return request(
                method, path, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), headers);
    }

    private static byte[] request(String method, String path, byte[] body, String... headers) {
        StringBuilder head = new StringBuilder(method);
        head.append(" /api/v1").append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        if (body != null) {
            head.append("Content-Type: application/json\r\nContent-Length: ");
            head.append(body.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[start.length + (body == null ? 0 : body.length)];
        System.arraycopy(start, 0, all, 0, start.length);
        if (body != null) {
            System.arraycopy(body, 0, all, start.length, body.length);
        }
        return all;
    }

    /** Sends a request, reads the whole answer and tells its status. */
    public int ask(byte[] request) throws IOException {
        out.clear().put(request).flip();
        while (out.hasRemaining()) {
            channel.write(out);
        }
        begin = 0;
        end = 0;
        int head = head();
        int status = 100 * digit(STATUS) + 10 * digit(STATUS + 1) + digit(STATUS + 2);
        int length = value(head, LENGTH);
        if (length >= 0) {
            begin = head;
            skip(number(length));
        } else if (value(head, CHUNKED) >= 0) {
            begin = head;
            for (long size = size(); size > 0; size = size()) {
                skip(size + 2);
            }
            skip(2);
        }
        return status;
    }

    /** Where the body begins, once the whole head has come. */
    private int head() throws IOException {
        for (int i = 3; ; i++) {
            while (i >= end) {
                more();
            }
            if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n') {
                return i + 1;
            }
        }
    }

    /** Where the value of a header begins, which is at the begin of a line; -1 without it. */
    private int value(int head, byte[] name) {
        for (int i = 0; i + name.length < head; i++) {
            if (buffer[i] == '\n' && isAt(i + 1, name)) {
                return i + 1 + name.length;
            }
        }
        return -1;
    }

    private boolean isAt(int place, byte[] name) {
        for (int i = 0; i < name.length; i++) {
            int c = buffer[place + i];
            if ((c >= 'A' && c <= 'Z' ? c + ' ' : c) != name[i]) {
                return false;
            }
        }
        return true;
    }

    private int digit(int place) {
        return buffer[place] - '0';
    }

    private long number(int place) {
        long number = 0;
        for (int i = place; buffer[i] >= '0' && buffer[i] <= '9'; i++) {
            number = 10 * number + digit(i);
        }
        return number;
    }

    /** The length of a chunk, a line in hexadecimal digits. */
    private long size() throws IOException {
        long size = 0;
        for (int next = next(); next != '\n'; next = next()) {
            if (next != '\r') {
                size = 16 * size + Character.digit(next, 16);
            }
        }
        return size;
    }

    private int next() throws IOException {
        if (begin == end) {
            begin = 0;
            end = 0;
            more();
        }
        return buffer[begin++];
    }

    private void skip(long length) throws IOException {
        long left = length - (end - begin);
        begin = (int) Math.min(end, begin + length);
        while (left > 0) {
            begin = 0;
            end = 0;
            more();
            begin = (int) Math.min(end, left);
            left -= end;
        }
    }

    private void more() throws IOException {
        int read = channel.read(in.clear().limit(buffer.length - end));
        if (read < 0) {
            throw new EOFException("the server has closed the connection");
        }
        in.flip().get(buffer, end, read);
        end += read;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
