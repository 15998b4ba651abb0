package org.xinchuan.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

import io.nayuki.qrcodegen.QrCode;

import org.bouncycastle.util.encoders.Base32;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that change every thirty seconds, as the applications on people's phones make
 * them (RFC 6238 with HMAC-SHA-1, which is what all of them know).
 */
final class Authenticator {

    private static final int SECRET_BYTES = 20;
    private static final Duration STEP = Duration.ofSeconds(30);

    /** How many steps a clock may be wrong, or somebody slow, in either direction. */
    private static final int LEEWAY = 1;

    /** Looks for its algorithm when it is made: not before the first code. */
    private static final class Generator {
        private static final TimeBasedOneTimePasswordGenerator CODES =
                new TimeBasedOneTimePasswordGenerator();
    }

    /** A secret of 160 random bits, in the letters and digits in which people type it. */
    static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base32.toBase32String(bytes);
    }

    /** What an authenticator reads: whose account, and the secret. */
    static String uri(String account, String secret) {
        return "otpauth://totp/Xinchuan:"
                + URLEncoder.encode(account, StandardCharsets.UTF_8)
                + "?secret="
                + secret
                + "&issuer=Xinchuan";
    }

    /** The same as a picture: a line of 0 (light) and 1 (dark) for each row. */
    static List<String> picture(String uri) {
        QrCode code = QrCode.encodeText(uri, QrCode.Ecc.MEDIUM);
        List<String> rows = new ArrayList<>();
        for (int y = 0; y < code.size; y++) {
            StringBuilder row = new StringBuilder();
            for (int x = 0; x < code.size; x++) {
                row.append(code.getModule(x, y) ? '1' : '0');
            }
            rows.add(row.toString());
        }
        return rows;
    }

    /** The step of time for which a code is right just now; all steps are looked at. */
    OptionalLong step(String secret, String code, Instant now) {
        OptionalLong found = OptionalLong.empty();
        for (int i = -LEEWAY; i <= LEEWAY; i++) {
            Instant at = now.plus(STEP.multipliedBy(i));
            if (Secrets.same(code(secret, at), code)) {
                found = OptionalLong.of(at.getEpochSecond() / STEP.toSeconds());
            }
        }
        return found;
    }

    /** The code of a moment. */
    String code(String secret, Instant at) {
        try {
            return Generator.CODES.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.decode(secret), "RAW"), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("no code can be made", e);
        }
    }
}
