package org.xinchuan.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Clock;
import java.util.Base64;

/** Letters arrive as they were written, also at the second try; settings that cannot be say so. */
final class SmtpPostmanTest {

    private static final Letter LETTER =
            new Letter("luru@example.org", "已退回 · sent back", "第一行\n.\n第三行\n");

    @Test
    void aLetterArrivesThoughTheServerBreaksOffOnce() throws Exception {
        try (Mailbox mailbox = new Mailbox(1);
                SmtpPostman postman =
                        new SmtpPostman(
                                SmtpServer.of(mailbox.url(), "xinchuan@example.org", false),
                                Clock.systemUTC())) {
            postman.send(LETTER);

            String came = mailbox.next();
            assertThat(came)
                    .contains("MAIL FROM:<xinchuan@example.org>", "RCPT TO:<luru@example.org>");
            String subject = came.replaceAll("(?s).*=\\?UTF-8\\?B\\?(.*?)\\?=.*", "$1");
            assertThat(text(subject)).isEqualTo(LETTER.subject());
            String body = came.substring(came.indexOf("\n\n") + 2);
            assertThat(text(body)).isEqualTo(LETTER.text());
        }
    }

    @Test
    void noLetterGoesInClearWhereItMayNot() throws Exception {
        try (Mailbox mailbox = new Mailbox(0)) {
            int port = URI.create(mailbox.url()).getPort();
            SmtpServer elsewhere =
                    new SmtpServer("127.0.0.1", port, false, false, null, null, "x@example.org");
            SmtpPostman postman = new SmtpPostman(elsewhere, Clock.systemUTC());
            postman.send(LETTER);
            // Ends after its last try.
            postman.close();

            assertThat(mailbox.isEmpty()).isTrue();
        }
    }

    @Test
    void settingsThatCannotBeAreNamed() {
        assertThatThrownBy(() -> SmtpServer.of("http://mail.example.org", "a@example.org", false))
                .hasMessageContaining("XINCHUAN_SMTP must be");
        assertThatThrownBy(() -> SmtpServer.of("smtp://mail.example.org", "nobody", false))
                .hasMessageContaining("XINCHUAN_MAIL_FROM");
        assertThatThrownBy(() -> SmtpServer.of("smtp://mail.example.org", null, false))
                .hasMessageContaining("XINCHUAN_MAIL_FROM");
    }

    @Test
    void noPasswordAndNoAddressIsInTheTextOfAnything() {
        SmtpServer server =
                SmtpServer.of("smtps://u:geheim@mail.example.org", "a@example.org", false);

        assertThat(server.port()).isEqualTo(465);
        assertThat(server.toString()).doesNotContain("geheim");
        assertThat(LETTER.toString()).doesNotContain("luru");
    }

    private static String text(String base64) {
        return new String(Base64.getMimeDecoder().decode(base64), UTF_8);
    }
}
