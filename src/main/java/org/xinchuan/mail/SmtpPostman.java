package org.xinchuan.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.commons.net.smtp.AuthenticatingSMTPClient;
import org.apache.commons.net.smtp.AuthenticatingSMTPClient.AUTH_METHOD;
import org.apache.commons.net.smtp.SMTPReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.Writer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Hands letters to an SMTP server, one after the other, each tried three times. */
public final class SmtpPostman implements Postman {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPostman.class);
    private static final int TRIES = 3;
    private static final int MOST_WAITING = 1_000;
    private static final long LAST_SECONDS = 5;
    private static final int WAIT = 10_000;

    private final SmtpServer server;
    private final Clock clock;
    private final ThreadPoolExecutor round =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(MOST_WAITING),
                    Thread.ofPlatform().daemon().name("postman").factory(),
                    // What is told in the application as well may be lost here.
                    (letter, full) -> LOG.warn("too many letters wait; one was dropped"));

    public SmtpPostman(SmtpServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    @Override
    public void send(Letter letter) {
        round.execute(() -> deliver(letter));
    }

    private void deliver(Letter letter) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                hand(letter);
                return;
            } catch (IOException | GeneralSecurityException e) {
                // What the server answers may hold the address.
                LOG.warn("{} was not delivered at try {}: {}", letter, attempt, e.getClass());
            }
        }
    }

    private void hand(Letter letter) throws IOException, GeneralSecurityException {
        AuthenticatingSMTPClient smtp =
                new AuthenticatingSMTPClient("TLS", server.secure(), UTF_8.name());
        smtp.setConnectTimeout(WAIT);
        smtp.setDefaultTimeout(WAIT);
        smtp.setEndpointCheckingEnabled(true);
        smtp.connect(server.host(), server.port());
        try {
            must(SMTPReply.isPositiveCompletion(smtp.getReplyCode()));
            must(smtp.elogin());
            must(server.secure() || startTls(smtp) || server.mayBePlain());
            if (server.user() != null) {
                must(smtp.auth(AUTH_METHOD.PLAIN, server.user(), server.password()));
            }
            must(smtp.setSender(server.from()) && smtp.addRecipient(letter.to()));
            try (Writer data = smtp.sendMessageData()) {
                must(data != null);
                data.write(message(letter));
            }
            must(smtp.completePendingCommand());
            smtp.logout();
        } finally {
            smtp.disconnect();
        }
    }

    private static boolean startTls(AuthenticatingSMTPClient smtp)
            throws IOException, GeneralSecurityException {
        boolean offered = smtp.getReplyString().contains("STARTTLS");
        return offered && smtp.execTLS() && smtp.elogin();
    }

    private static void must(boolean done) throws IOException {
        if (!done) {
            throw new IOException("refused");
        }
    }

    /** RFC 5322 with the encodings of RFC 2045 and 2047. */
    private String message(Letter letter) {
        Base64.Encoder lines = Base64.getMimeEncoder();
        String subject = Base64.getEncoder().encodeToString(letter.subject().getBytes(UTF_8));
        return String.join(
                "\r\n",
                "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(clock)),
                "From: <" + server.from() + ">",
                "To: <" + letter.to() + ">",
                "Subject: =?UTF-8?B?" + subject + "?=",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: base64",
                "",
                lines.encodeToString(letter.text().getBytes(UTF_8)),
                "");
    }

    @Override
    public void close() {
        round.shutdown();
        try {
            if (!round.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("letters were left unsent");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
