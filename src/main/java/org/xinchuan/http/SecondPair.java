package org.xinchuan.http;

import org.xinchuan.ledger.Entry;

import java.util.Collection;

/** Whether an entry that touches another enterprise waits until that side has agreed to it. */
@FunctionalInterface
public interface SecondPair {

    /** Nobody is asked. */
    SecondPair NOBODY = (call, entry, touched) -> {};

    /**
     * What a write touches.
     *
     * @param subjects such as {@code pairing:A1}: whose organisations have a say
     * @param markable a pairing that may count at once, marked, where nobody can be asked; null
     *     when the province is asked in their place
     */
    record Touched(Collection<String> subjects, String markable) {}

    /**
     * Looks at a write that was just made and is not committed yet.
     *
     * @throws MustWait when others have to agree first; nothing of it is kept then
     */
    void look(Call call, Entry entry, Touched touched);
}
