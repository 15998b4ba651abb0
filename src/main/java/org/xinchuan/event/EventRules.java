package org.xinchuan.event;

import org.xinchuan.standard.Fault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The rules between an event, who took part in it, and the pairings that they take part in. */
public final class EventRules {

    private EventRules() {}

    /**
     * Why somebody cannot have taken part in a pairing, if so. In a folder it is a doubt: a pairing
     * may have been corrected since, and the folder must come in again as it went out.
     *
     * @param pairings of those that are named, who belongs to them; one that is not there is left
     *     to whoever looks up what is named
     */
    public static List<Fault> strangers(
            EventPerson row, Map<String, ? extends Collection<String>> pairings) {
        Collection<String> pair = row.pairing() == null ? null : pairings.get(row.pairing());
        return pair == null || pair.contains(row.person())
                ? List.of()
                : List.of(
                        Fault.of(
                                "pairing",
                                "NOT_IN_PAIRING",
                                row.person() + " 不在结对 " + row.pairing() + " 中",
                                row.person() + " does not belong to pairing " + row.pairing()));
    }

    /** Why somebody cannot have done so: the event is yet to come. */
    public static List<Fault> faults(EventPerson row, Event event, LocalDate today) {
        return row.result() != null && event.isAhead(today)
                ? List.of(
                        Fault.of(
                                row.result(),
                                "RESULT_BEFORE_EVENT",
                                "活动 " + event.heldOn() + " 才举办，还不会有成绩",
                                "the event is held on "
                                        + event.heldOn()
                                        + ": it has no results yet"))
                : List.of();
    }

    /** Why an event cannot be on such a day, when there are results of it already. */
    public static List<Fault> faults(Event event, Collection<EventPerson> people, LocalDate today) {
        boolean held = people.stream().anyMatch(one -> one.result() != null);
        return held && event.isAhead(today)
                ? List.of(
                        Fault.of(
                                "heldOn",
                                "RESULT_BEFORE_EVENT",
                                "已有成绩，日期不能在今天之后",
                                "it has results already: its day cannot be yet to come"))
                : List.of();
    }

    /** What is doubtful about somebody's part in an event. */
    public static List<Fault> doubts(EventPerson row, Event event) {
        List<Fault> doubts = new ArrayList<>(row.doubts());
        if (row.role() == EventPerson.Role.ENTRANT && !event.kind().isContest()) {
            doubts.add(
                    Fault.of(
                            "role",
                            "ENTRY_AGAINST_KIND",
                            "只有竞赛和练兵会有参赛者，请核对",
                            "one enters competitions and drills alone, please check"));
        }
        return doubts;
    }
}
