package org.xinchuan.graph.put;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pieces of a statement, read one after the other; comments are left out. */
final class Tokens {

    private static final Pattern PIECE =
            Pattern.compile(
                    "//.*|\\s+|(?<piece>'[^']*'|[\\p{L}_$][\\p{L}\\p{N}_]*|\\d+|\\+=|<>|->|.)");

    private final List<String> pieces = new ArrayList<>();
    private int next;

    Tokens(String text) {
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            if (matcher.group("piece") != null) {
                pieces.add(matcher.group("piece"));
            }
        }
    }

    boolean more() {
        return next < pieces.size();
    }

    /** The piece that comes so many after the next; empty behind the end. */
    String ahead(int by) {
        return next + by < pieces.size() ? pieces.get(next + by) : "";
    }

    boolean comes(String piece) {
        return ahead(0).equals(piece);
    }

    String take() {
        if (!more()) {
            throw new IllegalArgumentException("ends too early");
        }
        return pieces.get(next++);
    }

    /** Takes a piece when it comes next. */
    boolean take(String piece) {
        boolean comes = comes(piece);
        if (comes) {
            next++;
        }
        return comes;
    }

    void expect(String... expected) {
        for (String piece : expected) {
            if (!take(piece)) {
                throw unexpected();
            }
        }
    }

    /** Leaves out everything up to the bracket that closes the one that was taken last. */
    void skip(String open, String close) {
        for (int depth = 1; depth > 0; ) {
            String piece = take();
            depth += piece.equals(open) ? 1 : 0;
            depth -= piece.equals(close) ? 1 : 0;
        }
    }

    IllegalArgumentException unexpected() {
        int from = Math.max(0, next - 6);
        return new IllegalArgumentException(
                "cannot be read by the founding at \""
                        + ahead(0)
                        + "\" after "
                        + String.join(" ", pieces.subList(from, next)));
    }
}
