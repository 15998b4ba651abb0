package org.xinchuan.mail;

import java.net.URI;
import java.util.Optional;

/**
 * The server that letters are handed to.
 *
 * @param secure whether the connection is encrypted from its first byte ({@code smtps})
 * @param mayBePlain whether letters may go to it unencrypted where it offers nothing better: it is
 *     on this machine, or the network is trusted
 * @param user null when it asks for none
 * @param from the address that letters come from
 */
public record SmtpServer(
        String host,
        int port,
        boolean secure,
        boolean mayBePlain,
        String user,
        String password,
        String from) {

    /**
     * Reads {@code smtp://user:password@host:port} or {@code smtps://…}.
     *
     * @param trusted whether nobody else listens on the way to it
     * @throws IllegalArgumentException naming the variable that is wrong
     */
    public static SmtpServer of(String url, String from, boolean trusted) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("XINCHUAN_SMTP is no address.", e);
        }
        if (uri.getHost() == null || !("" + uri.getScheme()).matches("smtps?")) {
            throw new IllegalArgumentException(
                    "XINCHUAN_SMTP must be smtp://host:port or smtps://host:port.");
        }
        if (from == null || !from.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException(
                    "XINCHUAN_SMTP is set, but XINCHUAN_MAIL_FROM is no mail address.");
        }
        boolean secure = uri.getScheme().equals("smtps");
        String[] login = Optional.ofNullable(uri.getUserInfo()).orElse("").split(":", 2);
        int usual = secure ? 465 : 587;
        return new SmtpServer(
                uri.getHost(),
                uri.getPort() < 0 ? usual : uri.getPort(),
                secure,
                trusted || isHere(uri.getHost()),
                login[0].isEmpty() ? null : login[0],
                login.length == 2 ? login[1] : null,
                from);
    }

    private static boolean isHere(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "SmtpServer[" + host + ":" + port + "]";
    }
}
