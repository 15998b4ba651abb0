package org.xinchuan.document;

import org.xinchuan.graph.Rows;
import org.xinchuan.ledger.Entry;
import org.xinchuan.standard.Code;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * How facts cite documents: by id or by title; one that is not listed is made as a bare document.
 */
public final class Documents {

    private static final int HEX_DIGITS = 10;

    private Documents() {}

    /** The bare document for a citation that nothing listed answers to; the same one every time. */
    public static SourceDocument bare(String cited) {
        String id = Code.isCode(cited) ? cited : "DOC-" + digest(cited).substring(0, HEX_DIGITS);
        return new SourceDocument(id, cited, null, null, null, null);
    }

    /** The id of the document that is cited, which is made when it is not listed; null for null. */
    public static String cite(Entry entry, String cited) {
        if (cited == null || cited.isBlank()) {
            return null;
        }
        String id =
                entry.run("read/document/cited", Map.of("cited", List.of(cited)))
                        .getFirst()
                        .text("id");
        if (id != null) {
            return id;
        }
        SourceDocument bare = bare(cited);
        entry.run("write/document/put", Map.of("rows", List.of(Rows.of(bare))));
        return bare.id();
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
