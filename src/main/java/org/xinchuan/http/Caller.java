package org.xinchuan.http;

import org.xinchuan.access.View;

import java.time.LocalDate;

/**
 * Who calls, and when.
 *
 * @param view what the caller may see and do
 * @param admission how the caller came in
 * @param today the day of the call
 * @param demo whether the store has the demo group
 * @param approval under which a kept request is carried out, or null
 */
record Caller(
        View view,
        Admission admission,
        String requestId,
        LocalDate today,
        boolean demo,
        Approval approval) {

    /** The same under an approval. */
    Caller under(Approval given) {
        return new Caller(view, admission, requestId, today, demo, given);
    }
}
