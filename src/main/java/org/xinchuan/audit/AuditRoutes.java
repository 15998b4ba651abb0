package org.xinchuan.audit;

import org.xinchuan.access.Operation;
import org.xinchuan.access.Reach;
import org.xinchuan.http.Call;
import org.xinchuan.http.Cursor;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.ledger.Anchors;
import org.xinchuan.ledger.ChangeRecord;
import org.xinchuan.ledger.Changes;
import org.xinchuan.ledger.Disclosure;
import org.xinchuan.ledger.Disclosures;
import org.xinchuan.ledger.Head;

import java.time.Clock;
import java.util.List;

/** The record of all changes, the record of who looked at whom, and whether both are whole. */
public final class AuditRoutes implements Routes {

    private static final String VERIFICATION = "/api/v1/verification";

    private final Changes changes;
    private final Disclosures disclosures;
    private final Verifier verifier;

    public AuditRoutes(Changes changes, Disclosures disclosures, Anchors anchors, Clock clock) {
        this.changes = changes;
        this.disclosures = disclosures;
        this.verifier = new Verifier(changes, disclosures, anchors, clock);
    }

    /** A page of the change record, with the newest link of its chain. */
    record ChangePage(List<ChangeRecord> items, Head head, String next) {}

    /**
     * A page of the record of disclosures.
     *
     * @param head the newest link of its chain; null where those of one person are asked for
     */
    record DisclosurePage(List<Disclosure> items, Head head, String next) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/changes", "changes")
                        .needs(Operation.READ_CHANGES)
                        .says("变更记录", "The record of all changes, in order")
                        .query(
                                since(),
                                Query.text("actor", "某账户的", "of one account"),
                                Query.text(
                                        "subject",
                                        "某记录的，如 pairing:A1",
                                        "of one record, such as pairing:A1"))
                        .paging()
                        .answers(200, ChangePage.class)
                        .by(this::changes),
                Route.get("/api/v1/disclosures", "disclosures")
                        .needs(Operation.READ_DISCLOSURES)
                        .says(
                                "查阅记录：谁查看过谁的资料；本人可查看关于自己的",
                                "Who was shown whose personal data; everybody may see their own")
                        .query(since(), Query.text("person", "人员编号", "id of the person"))
                        .paging()
                        .answers(200, DisclosurePage.class)
                        .by(this::disclosures),
                Route.get(VERIFICATION, "verification")
                        .needs(Operation.VERIFY_RECORD)
                        .says("核验进展与结果", "How far the verification is, and what came of it")
                        .answers(200, Verification.class)
                        .by(call -> Reply.ok(verifier.now())),
                Route.post(VERIFICATION, "verify")
                        .needs(Operation.VERIFY_RECORD)
                        .says("核验全部变更记录与查阅记录", "Verify every link of both records")
                        .answers(202, Verification.class)
                        .by(call -> Reply.of(202, verifier.begin())));
    }

    private static Query since() {
        return Query.number("since", 0, Long.MAX_VALUE, "此序号之后", "after this sequence number")
                .otherwise("0");
    }

    private static long after(Call call) {
        return call.afterNumber().orElseGet(() -> call.number("since").orElse(0L));
    }

    private Reply changes(Call call) {
        // Who may not read all of it reads what they did themselves.
        String actor = call.reach().everything() ? call.text("actor").orElse(null) : call.actor();
        if (isAboutAnother(call, "actor", actor)) {
            return Reply.ok(new ChangePage(List.of(), changes.head(), null));
        }
        String subject = call.text("subject").orElse(null);
        List<ChangeRecord> found = changes.since(after(call), call.limit(), actor, subject);
        Head head = changes.head();
        boolean more =
                actor == null && subject == null
                        ? !found.isEmpty() && found.getLast().sequence() < head.sequence()
                        : found.size() == call.limit();
        return Reply.ok(
                new ChangePage(found, head, more ? next(found.getLast().sequence()) : null));
    }

    private Reply disclosures(Call call) {
        Reach reach = call.reach();
        String person = reach.everything() ? call.text("person").orElse(null) : reach.self();
        if (isAboutAnother(call, "person", person)) {
            return Reply.ok(new DisclosurePage(List.of(), null, null));
        }
        List<Disclosure> found =
                person == null
                        ? disclosures.since(after(call), call.limit())
                        : disclosures.of("person:" + person, after(call), call.limit());
        boolean more = found.size() == call.limit();
        return Reply.ok(
                new DisclosurePage(
                        found,
                        person == null ? disclosures.head() : null,
                        more ? next(found.getLast().sequence()) : null));
    }

    /** Whether a caller asks about another than the one whom they may ask about. */
    private static boolean isAboutAnother(Call call, String parameter, String self) {
        return call.text(parameter).filter(asked -> !asked.equals(self)).isPresent();
    }

    private static String next(long sequence) {
        return Cursor.ofKey(Long.toString(sequence));
    }
}
