package org.xinchuan.studio;

import org.xinchuan.access.Operation;
import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.http.Call;
import org.xinchuan.http.ETags;
import org.xinchuan.http.Problem;
import org.xinchuan.http.Problems;
import org.xinchuan.http.Reply;
import org.xinchuan.http.Route;
import org.xinchuan.http.RouteBuilder;
import org.xinchuan.http.Routes;
import org.xinchuan.http.Warning;
import org.xinchuan.http.Writing;
import org.xinchuan.ledger.Answer;
import org.xinchuan.ledger.Change;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Fields;
import org.xinchuan.standard.Fault;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Namings, and their changes: that one expired or was revoked, its funding, a correction. */
public final class NamingRoutes implements Routes {

    private final Writing writing;
    private final NamingConditions conditions;

    public NamingRoutes(Writing writing, NamingConditions conditions) {
        this.writing = writing;
        this.conditions = conditions;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                one(Route.post(StudioRoutes.ONE + "/namings", "recordNaming"))
                        .says(
                                "登记命名；违反 BLOCK 级命名规则的不予登记（409）",
                                "Record a naming; refused (409) where a rule of severity BLOCK is"
                                        + " not met")
                        .takes(Naming.class)
                        .answers(201, StudioDetail.class)
                        .by(this::record),
                one(Route.patch(StudioRoutes.ONE + "/namings/{key}", "changeNaming"))
                        .says(
                                "修改命名：到期、撤销、经费；用工作室的 ETag",
                                "Change a naming: expiry, revocation, funding; with the ETag of the"
                                        + " studio")
                        .path("key", "命名：级别-命名日", "the naming: its level, a hyphen and its day")
                        .takes(Naming.class)
                        .answers(200, StudioDetail.class)
                        .by(this::change));
    }

    private static RouteBuilder one(RouteBuilder route) {
        return route.needs(Operation.RECORD_STUDIO)
                .path("code", "工作室代码", "code of the studio")
                .about("studio", "工作室", "studio");
    }

    private Reply record(Call call) {
        String code = call.path("code");
        Naming naming = call.body(Naming.class, Map.of("studio", code));
        return writing.write(call, entry -> record(call, entry, naming));
    }

    private Answer record(Call call, Entry entry, Naming naming) {
        String code = naming.studio();
        Optional<StudioCard> card = Studios.card(entry, code);
        if (card.isEmpty()) {
            return call.refuse(StudioRoutes.absent(code));
        }
        if (naming(entry, code, new NamingKey(naming.level(), naming.namedOn())).isPresent()) {
            return call.refuse(
                    Problems.conflict(
                            Fault.of(
                                    "namedOn",
                                    "DUPLICATE_NAMING",
                                    "该级别、该日期的命名已有记录",
                                    "a naming of this level and day is recorded already")));
        }
        NamingConditions.Said said = conditions.of(entry, card.get(), naming);
        if (!said.blocking().isEmpty()) {
            return call.refuse(blocked(said.blocking()));
        }
        entry.run("write/naming/put", Map.of("rows", List.of(Rows.of(naming))));
        return accepted(call, entry, code, Fields.set(naming), 201, said.doubts());
    }

    private static Problem blocked(List<Fault> rules) {
        return Problem.of(409, "NAMING_BLOCKED", "命名规则不允许登记", "A rule of naming forbids it")
                .withErrors(rules.stream().map(Problem.Error::of).toList());
    }

    private static Answer accepted(
            Call call,
            Entry entry,
            String code,
            List<String> fields,
            int status,
            List<Fault> doubts) {
        Studios.Found found = Studios.read(entry, code, call.today()).orElseThrow();
        return call.accept(
                fields.isEmpty()
                        ? List.of()
                        : List.of(new Change("studio.naming", "studio:" + code, fields)),
                status,
                found.detail().warning(Warning.of(doubts, call)),
                ETags.of(found.revision()),
                StudioRoutes.PATH + "/" + code);
    }

    private Reply change(Call call) {
        String code = call.path("code");
        return writing.write(
                call,
                entry ->
                        StudioRecords.find(entry, code)
                                .map(studio -> change(call, entry, studio, code))
                                .orElseGet(() -> call.refuse(StudioRoutes.absent(code))));
    }

    private static Answer change(Call call, Entry entry, Row studio, String code) {
        String key = call.path("key");
        Optional<Naming> before =
                NamingKey.tryParse(key).flatMap(named -> naming(entry, code, named));
        if (before.isEmpty()) {
            return call.refuse(Problems.notFound("命名", "naming", key));
        }
        call.mustMatch(ETags.of(studio.number("revision")));
        Naming after = call.patch(before.get(), Naming.class);
        List<String> fields = Fields.changed(before.get(), after);
        for (String fixed : List.of("studio", "level", "namedOn")) {
            if (fields.contains(fixed)) {
                return call.refuse(Problems.fixed(fixed));
            }
        }
        if (ended(after) && after.validTo() == null) {
            return call.refuse(Problems.invalid(withoutLastDay()));
        }
        if (!fields.isEmpty()) {
            entry.run("write/naming/put", Map.of("rows", List.of(Rows.of(after))));
        }
        return accepted(call, entry, code, fields, 200, List.of());
    }

    private static boolean ended(Naming naming) {
        return naming.status() == Naming.Status.EXPIRED || naming.status() == Naming.Status.REVOKED;
    }

    /** Without it the naming would count as never held, on earlier days too. */
    private static Fault withoutLastDay() {
        return Fault.of(
                "validTo",
                "REQUIRED_EMPTY",
                "到期或撤销时请填写有效的最后一天",
                "say the last day on which it held");
    }

    private static Optional<Naming> naming(Entry entry, String code, NamingKey key) {
        return entry.run("read/naming/rows", Map.of("keys", List.of(code))).stream()
                .map(row -> Rows.to(Naming.class, row))
                .filter(key::means)
                .findFirst();
    }
}
