package org.xinchuan.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An SMTP server that keeps what it is handed; perhaps it breaks off the first few times. */
public final class Mailbox implements AutoCloseable {

    private final ServerSocket socket;
    private final BlockingQueue<String> letters = new LinkedBlockingQueue<>();
    private int breaksOff;

    /**
     * @param breaksOff how many connections it drops before it takes a letter
     */
    public Mailbox(int breaksOff) throws IOException {
        this.breaksOff = breaksOff;
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /** As {@code XINCHUAN_SMTP} names it. */
    public String url() {
        return "smtp://127.0.0.1:" + socket.getLocalPort();
    }

    /** The next letter with its envelope, as it came. */
    public String next() throws InterruptedException {
        String letter = letters.poll(30, TimeUnit.SECONDS);
        if (letter == null) {
            throw new AssertionError("no letter came");
        }
        return letter;
    }

    /** Whether no letter came that is not taken out yet. */
    public boolean isEmpty() {
        return letters.isEmpty();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                if (breaksOff-- <= 0) {
                    take(caller);
                }
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void take(Socket caller) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8));
        PrintWriter out = new PrintWriter(caller.getOutputStream(), true, UTF_8);
        StringBuilder letter = new StringBuilder();
        out.print("220 here\r\n");
        out.flush();
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (data && !line.equals(".")) {
                letter.append(line).append('\n');
                continue;
            }
            if (!data) {
                letter.append(line).append('\n');
            }
            if (data) {
                letters.add(letter.toString());
            }
            boolean begins = line.equals("DATA");
            out.print(
                    begins ? "354 go on\r\n" : line.equals("QUIT") ? "221 bye\r\n" : "250 ok\r\n");
            out.flush();
            data = begins;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
