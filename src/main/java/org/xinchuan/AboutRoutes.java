package org.xinchuan;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.xinchuan.access.Operation;
import org.xinchuan.http.Call;
import org.xinchuan.http.Cursor;
import org.xinchuan.http.Query;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.Routes;
import org.xinchuan.ledger.ChangeRecord;
import org.xinchuan.ledger.Changes;
import org.xinchuan.standard.Bilingual;

import java.time.LocalDate;
import java.util.List;
import java.util.function.LongSupplier;

/** What this server is, and the record of all changes. */
final class AboutRoutes implements Routes {

    private final String version;
    private final Demo demo;
    private final Changes changes;
    private final LongSupplier sequence;

    AboutRoutes(String version, Demo demo, Changes changes, LongSupplier sequence) {
        this.version = version;
        this.demo = demo;
        this.changes = changes;
        this.sequence = sequence;
    }

    /**
     * The demo group, when it is loaded.
     *
     * @param asOf the day on which its figures hold, with which its pages open
     * @param accounts to try it with; none unless the server runs as {@code demo}
     */
    record Demo(String organisation, LocalDate asOf, List<DemoSignIn> accounts) {}

    /** An account of the demo with its password, which is no secret. */
    record DemoSignIn(String name, String password, Bilingual title) {}

    /**
     * What this server is.
     *
     * @param demo null unless the demo group is loaded
     * @param sequence of the last change that answers from memory hold
     */
    record About(
            String name, String version, @JsonInclude Demo demo, LocalDate today, long sequence) {}

    /** A page of the change record, with the newest link of its chain. */
    record ChangePage(List<ChangeRecord> items, Changes.Head head, String next) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/about", "about")
                        .needs(Operation.READ_PUBLIC)
                        .says("本系统", "What this server is")
                        .answers(200, About.class)
                        .by(this::about),
                Route.get("/api/v1/changes", "changes")
                        .needs(Operation.READ_CHANGES)
                        .says("变更记录", "The record of all changes, in order")
                        .query(
                                Query.number(
                                                "since",
                                                0,
                                                Long.MAX_VALUE,
                                                "此序号之后",
                                                "after this sequence number")
                                        .otherwise("0"))
                        .paging()
                        .answers(200, ChangePage.class)
                        .by(this::changes));
    }

    private Reply about(Call call) {
        return Reply.ok(new About("薪传", version, demo, call.today(), sequence.getAsLong()));
    }

    private Reply changes(Call call) {
        long since =
                call.after().map(Long::parseLong).orElseGet(() -> call.number("since").orElse(0L));
        // Who may not read all of it reads what they did themselves.
        String actor = call.reach().everything() ? null : call.actor();
        List<ChangeRecord> found = changes.since(since, call.limit(), actor);
        Changes.Head head = changes.head();
        boolean more =
                actor == null
                        ? !found.isEmpty() && found.getLast().sequence() < head.sequence()
                        : found.size() == call.limit();
        return Reply.ok(
                new ChangePage(
                        found,
                        head,
                        more ? Cursor.ofKey(Long.toString(found.getLast().sequence())) : null));
    }
}
