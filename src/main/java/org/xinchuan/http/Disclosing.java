package org.xinchuan.http;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Purpose;
import org.xinchuan.ledger.Disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The one place where it is recorded that somebody is shown a person's data: after the answer is
 * made and before it leaves. What cannot be recorded is not shown.
 */
final class Disclosing {

    /** What is needed for lists of people, of which a file is recorded as any export is. */
    private static final Set<Operation> OF_PEOPLE =
            Set.of(Operation.SEARCH_PEOPLE, Operation.READ_PAIRINGS);

    private final Consumer<Disclosure.Asked> record;

    Disclosing(Consumer<Disclosure.Asked> record) {
        this.record = record;
    }

    /** What the caller says they look for, or null. */
    static String purpose(Incoming incoming) {
        String word = incoming.header(RequestHeaders.PURPOSE);
        if (word != null && !words().contains(word)) {
            String words = String.join(" ", words());
            throw new Refused(
                    Problems.badHeader(
                            Problem.Error.header(
                                    RequestHeaders.PURPOSE,
                                    "BAD_HEADER",
                                    RequestHeaders.PURPOSE + " 须为下列之一：" + words,
                                    RequestHeaders.PURPOSE + " must be one of " + words)));
        }
        return word;
    }

    /** The words for a purpose. */
    static List<String> words() {
        return Arrays.stream(Purpose.values()).map(Enum::name).toList();
    }

    /** The answer, once it is recorded that it is shown; one's own data may be seen unrecorded. */
    Reply shown(Route route, Call call, Reply reply) {
        if (reply.body() instanceof Stream stream
                && (stream.ofPeople() || OF_PEOPLE.contains(route.needs()))) {
            String list = route.path().replaceAll(".*/", "");
            record(call, Operation.EXPORT, "export:" + list, 0);
            return reply;
        }
        if (!route.discloses() || reply.status() != 200) {
            return reply;
        }
        Route.About about = route.about();
        String key = call.path(about.variable());
        if (!key.equals(call.identity().person())) {
            record(call, route.needs(), about.kind() + ":" + key, 1);
        }
        return reply;
    }

    private void record(Call call, Operation operation, String subject, long records) {
        record.accept(
                new Disclosure.Asked(
                        call.writer(),
                        operation.name(),
                        subject,
                        call.purpose().orElse(null),
                        records));
    }
}
