package org.xinchuan.person;

import org.xinchuan.graph.Row;
import org.xinchuan.graph.Rows;
import org.xinchuan.ledger.Entry;
import org.xinchuan.ledger.Fields;
import org.xinchuan.ledger.References;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Moves people to another post behind the guard: the present one becomes a post that was held until
 * the day before, and the new one is what the record of the person says; when they were hired stays
 * (docs/decisions/0055). On no day before the move does anybody count elsewhere than they did.
 */
final class Transfers {

    /** Moves somebody. */
    TransferOutcome record(Entry entry, Row row, Transfer to, LocalDate today) {
        if (row.get("erasedAt") != null) {
            return new TransferOutcome.Erased();
        }
        List<Fault> faults = faults(entry, to, today);
        if (!faults.isEmpty()) {
            return new TransferOutcome.Invalid(faults);
        }
        Person person = Rows.to(Person.class, row);
        Posts posts = posts(entry, person);
        PartialDate present = posts.present();
        Optional<Fault> against = against(entry, person, posts, present, to);
        if (against.isPresent()) {
            return new TransferOutcome.Against(against.get());
        }
        Post held =
                new Post(
                        person.id(),
                        present,
                        person.organisation(),
                        PartialDate.of(to.from().first().minusDays(1)),
                        person.employeeNo(),
                        person.occupation(),
                        person.post());
        entry.run("write/post/put", Map.of("rows", List.of(Rows.of(held))));
        return put(
                entry,
                person,
                new Post(
                        person.id(),
                        to.from(),
                        to.organisation(),
                        null,
                        to.employeeNo(),
                        to.occupation(),
                        to.post()));
    }

    /**
     * Takes the last transfer back: the post before it is the present one again.
     *
     * @param from the day of the transfer, as the present post begins
     */
    TransferOutcome takeBack(Entry entry, Row row, String from) {
        if (row.get("erasedAt") != null) {
            return new TransferOutcome.Erased();
        }
        Person person = Rows.to(Person.class, row);
        Posts posts = posts(entry, person);
        PartialDate present = posts.present();
        if (present == null || !present.text().equals(from)) {
            boolean held =
                    posts.held().stream()
                            .anyMatch(p -> p.from() != null && p.from().text().equals(from));
            return held
                    ? against(
                            "TRANSFER_NOT_LAST",
                            "只能撤回最近一次调动",
                            "only the last transfer can be taken back")
                    : new TransferOutcome.Absent();
        }
        Optional<Post> before = posts.endingBefore(present.first());
        if (before.isEmpty()) {
            return against(
                    "NO_TRANSFER",
                    "现岗位之前没有紧接着的任职，没有可撤回的调动",
                    "no post ends on the day before the present one: there is no transfer to take"
                            + " back");
        }
        if (isTaken(entry, person.id(), before.get().organisation(), before.get().employeeNo())) {
            return new TransferOutcome.Against(taken(""));
        }
        Map<String, Object> key = new HashMap<>();
        key.put("person", person.id());
        key.put("from", text(before.get().from()));
        if (entry.run("write/post/withdraw", key).isEmpty()) {
            return against(
                    "POST_MERGED",
                    "此前的任职来自合并的记录，请撤销合并",
                    "the post before came with a merged record: undo the merge");
        }
        return put(entry, person, before.get());
    }

    /**
     * Makes a post the present one. Where somebody was hired for the post that goes, they were for
     * the one before it.
     */
    private static TransferOutcome put(Entry entry, Person person, Post post) {
        Map<String, Object> changes = new HashMap<>();
        PartialDate hired = person.hiredOn();
        if (hired != null && (post.from() == null || post.from().first().isBefore(hired.first()))) {
            changes.put("hiredOn", text(post.from()));
        }
        changes.put("organisation", post.organisation());
        changes.put("employeeNo", post.employeeNo());
        changes.put("occupation", post.occupation());
        changes.put("post", post.post());
        Person after = Rows.with(person, changes);
        entry.run("write/person/put", Map.of("rows", List.of(Rows.of(after))));
        List<String> fields = new ArrayList<>(Fields.changed(person, after));
        fields.add("posts");
        return new TransferOutcome.Done(
                person.organisation(), post.organisation(), List.copyOf(fields));
    }

    private static List<Fault> faults(Entry entry, Transfer to, LocalDate today) {
        List<Fault> faults =
                new ArrayList<>(
                        new References()
                                .organisation("organisation", to.organisation())
                                .occupation("occupation", to.occupation())
                                .missing(entry));
        if (to.from().first().isAfter(today)) {
            faults.add(
                    Fault.of(
                            "from",
                            "TRANSFER_NOT_YET",
                            "调动日期还没有到，请到那天再登记",
                            "the day of the transfer has not come: record it on the day"));
        }
        return faults;
    }

    private static Optional<Fault> against(
            Entry entry, Person person, Posts posts, PartialDate present, Transfer to) {
        LocalDate from = to.from().first();
        if (person.organisation() == null) {
            return fault(
                    "",
                    "NO_EMPLOYMENT",
                    "没有登记现在的单位，请先补登",
                    "no present organisation is on record: record that first");
        }
        if (isGoneBy(person, from)) {
            return fault(
                    "from",
                    "LEFT_BY_THEN",
                    "此人当时已离职、退休或去世",
                    "the person had left, retired or died by then");
        }
        if (present != null && !from.isAfter(present.first())) {
            return fault(
                    "from",
                    "BEFORE_PRESENT_POST",
                    "须晚于现岗位的开始日期 " + present,
                    "it has to be after the beginning of the present post, " + present);
        }
        Optional<Post> overlapped = posts.lastingTo(from);
        if (overlapped.isPresent()) {
            return fault(
                    "from",
                    "POST_OVERLAP",
                    "与 " + days(overlapped.get()) + " 的任职重叠",
                    "it overlaps the post of " + days(overlapped.get()));
        }
        Optional<Post> open = posts.openUnder(present);
        if (open.isPresent()) {
            return fault(
                    "from",
                    "POST_OPEN",
                    "任职 " + days(open.get()) + " 没有末日，请先补上（posts.csv）",
                    "the post of "
                            + days(open.get())
                            + " has no last day: say it first (posts.csv)");
        }
        if (isSame(person, to)) {
            return fault(
                    "organisation",
                    "SAME_POST",
                    "与现岗位相同，没有调动",
                    "it is the present post: nothing moves");
        }
        return isTaken(entry, person.id(), to.organisation(), to.employeeNo())
                ? Optional.of(taken("employeeNo"))
                : Optional.empty();
    }

    /** Whether somebody was gone on a day, for all that is known. */
    private static boolean isGoneBy(Person person, LocalDate day) {
        PartialDate end = person.leftOn();
        if (end == null && person.status() == Person.Status.RETIRED) {
            end = person.retiresOn();
        }
        return end == null
                ? person.status() != null && person.status() != Person.Status.ACTIVE
                : end.last().isBefore(day);
    }

    private static boolean isSame(Person person, Transfer to) {
        return person.organisation().equals(to.organisation())
                && Objects.equals(person.employeeNo(), to.employeeNo())
                && Objects.equals(person.occupation(), to.occupation())
                && Objects.equals(person.post(), to.post());
    }

    /** Whether somebody else of the enterprise has an employee number; false for none. */
    private static boolean isTaken(
            Entry entry, String person, String organisation, String employeeNo) {
        return employeeNo != null
                && !entry.run(
                                "read/person/number-taken",
                                Map.of(
                                        "person",
                                        person,
                                        "organisation",
                                        organisation,
                                        "employeeNo",
                                        employeeNo))
                        .isEmpty();
    }

    private static Fault taken(String field) {
        return Fault.of(
                field,
                "EMPLOYEE_NO_TAKEN",
                "该工号在这家企业已有人使用",
                "somebody of the enterprise has this employee number");
    }

    private static Posts posts(Entry entry, Person person) {
        return new Posts(
                entry.run("read/post/rows", Map.of("keys", List.of(person.id()))).stream()
                        .map(post -> Rows.to(Post.class, post))
                        .toList(),
                person.hiredOn());
    }

    private static TransferOutcome against(String code, String zh, String en) {
        return new TransferOutcome.Against(Fault.of("", code, zh, en));
    }

    private static Optional<Fault> fault(String field, String code, String zh, String en) {
        return Optional.of(Fault.of(field, code, zh, en));
    }

    private static String days(Post post) {
        return (post.from() == null ? "" : post.from())
                + "–"
                + (post.to() == null ? "" : post.to());
    }

    private static String text(PartialDate date) {
        return date == null ? null : date.text();
    }
}
