package org.xinchuan.event;

import org.xinchuan.standard.Fault;
import org.xinchuan.standard.Faults;

import java.util.List;

/**
 * Somebody who took part in an event, in one role. Score, rank and prize are results.
 *
 * @param pairing in which the person takes part; of a drill the pair that is scored, of a ceremony
 *     the pairing that it is for
 * @param score in points, 0 or more
 * @param rank 1 for the first; several may share one
 * @param prize as it is called, such as 一等奖 or 最佳绝活奖
 */
public record EventPerson(
        String event,
        String person,
        Role role,
        String pairing,
        Double score,
        Integer rank,
        String prize) {

    /** What the person was there as. */
    public enum Role {
        /** 参赛: entered to be ranked. */
        ENTRANT,
        /** 参加: was there, such as at a training course. */
        ATTENDEE,
        /** 主讲. */
        SPEAKER,
        /** 评委. */
        JUDGE
    }

    public EventPerson {
        boolean entered = role == null || role == Role.ENTRANT;
        new Faults()
                .required("event", event)
                .code("event", event)
                .required("person", person)
                .code("person", person)
                .required("role", role)
                .code("pairing", pairing)
                .add(
                        score != null && !(score >= 0 && Double.isFinite(score)),
                        "score",
                        "NUMBER_INVALID",
                        "得分不能是负数",
                        "a score is not negative")
                .add(
                        rank != null && rank < 1,
                        "rank",
                        "NUMBER_INVALID",
                        "名次从 1 起",
                        "ranks begin with 1")
                .name("prize", prize)
                .add(
                        rank != null && !entered,
                        "rank",
                        "RANK_WITHOUT_ENTRY",
                        "只有参赛者（ENTRANT）有名次",
                        "only who entered (ENTRANT) has a rank")
                .add(
                        prize != null && !entered,
                        "prize",
                        "PRIZE_WITHOUT_ENTRY",
                        "只有参赛者（ENTRANT）能获奖",
                        "only who entered (ENTRANT) wins a prize")
                .orThrow();
    }

    /** What is doubtful about it; nothing of this is a reason to refuse. */
    public List<Fault> doubts() {
        return score != null && (role == Role.SPEAKER || role == Role.JUDGE)
                ? List.of(
                        Fault.of(
                                "score",
                                "SCORE_AGAINST_ROLE",
                                "主讲和评委不计分，请核对",
                                "speakers and judges are not scored, please check"))
                : List.of();
    }

    /** The first field with a result; null without any. */
    String result() {
        return score != null ? "score" : rank != null ? "rank" : prize != null ? "prize" : null;
    }

    /** Whether it is the same person in the same role at the same event. */
    boolean isSame(EventPerson other) {
        return event.equals(other.event) && person.equals(other.person) && role == other.role;
    }
}
