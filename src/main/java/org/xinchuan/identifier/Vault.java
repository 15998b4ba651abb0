package org.xinchuan.identifier;

import org.xinchuan.standard.IdentityNumber;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals and opens texts with AES-256-GCM under a key for each person, which itself is sealed under
 * the key of the key file. What is sealed says for whom and for which field, so that it cannot be
 * moved; with the person's key gone, nobody opens it again.
 */
final class Vault {

    private static final String AES = "AES";
    private static final String GCM = "AES/GCM/NoPadding";
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String KEY_FIELD = "key";
    private static final String SECRET_FIELD = "secret of account";

    private final SecureRandom random = new SecureRandom();
    private final byte[] wrapping;
    private final byte[] pepper;

    Vault(byte[] wrapping, byte[] pepper) {
        this.wrapping = wrapping.clone();
        this.pepper = pepper.clone();
    }

    /** The key of one person. */
    final class PersonKey {

        private final String person;
        private final byte[] key;

        private PersonKey(String person, byte[] key) {
            this.person = person;
            this.key = key;
        }

        /** The key as it may be kept. */
        String sealed() {
            return Vault.this.seal(wrapping, person, KEY_FIELD, key);
        }

        /** A text as it may be kept; null stays null. */
        String seal(String field, String text) {
            return text == null
                    ? null
                    : Vault.this.seal(key, person, field, text.getBytes(StandardCharsets.UTF_8));
        }

        /**
         * The text that was sealed; null stays null.
         *
         * @throws IllegalStateException when it was altered, or sealed for another or another field
         */
        String open(String field, String sealed) {
            return sealed == null
                    ? null
                    : new String(Vault.open(key, person, field, sealed), StandardCharsets.UTF_8);
        }
    }

    PersonKey fresh(String person) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new PersonKey(person, key);
    }

    /**
     * A person's key as it was kept.
     *
     * @throws IllegalStateException when it was altered, or is another's
     */
    PersonKey of(String person, String sealed) {
        return new PersonKey(person, open(wrapping, person, KEY_FIELD, sealed));
    }

    /** A secret of an account as it may be kept, under the key of the key file itself. */
    String sealSecret(String account, String secret) {
        return seal(wrapping, account, SECRET_FIELD, secret.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The secret that was sealed.
     *
     * @throws IllegalStateException when it was altered, or is another's
     */
    String openSecret(String account, String sealed) {
        return new String(open(wrapping, account, SECRET_FIELD, sealed), StandardCharsets.UTF_8);
    }

    /** By what a number is looked up; without the key file nobody can try numbers out. */
    String hmac(IdentityNumber number) {
        return hmac(pepper, number.text());
    }

    /** Tells this file of keys from every other, and nothing of the keys. */
    String fingerprint() {
        return hmac(pepper, "xinchuan pepper") + hmac(wrapping, "xinchuan wrapping");
    }

    private static String hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not to be had", e);
        }
    }

    private String seal(byte[] key, String person, String field, byte[] clear) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, person, field).doFinal(clear);
            return Base64.getEncoder()
                    .encodeToString(
                            ByteBuffer.allocate(nonce.length + sealed.length)
                                    .put(nonce)
                                    .put(sealed)
                                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not to be had", e);
        }
    }

    private static byte[] open(byte[] key, String person, String field, String sealed) {
        try {
            ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
            byte[] nonce = new byte[NONCE_BYTES];
            all.get(nonce);
            byte[] rest = new byte[all.remaining()];
            all.get(rest);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, person, field).doFinal(rest);
        } catch (GeneralSecurityException e) {
            // Without the cause: nothing of what was tried goes into a log.
            throw new IllegalStateException("sealed " + field + " of " + person + " was altered");
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String person, String field)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(GCM);
        cipher.init(mode, new SecretKeySpec(key, AES), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((person + "\n" + field).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
