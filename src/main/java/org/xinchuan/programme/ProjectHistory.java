package org.xinchuan.programme;

import org.xinchuan.standard.Fault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The states and funds of one project, and what is doubtful about them (动态管理). A project may fall
 * back or be opened again, so nothing of this is refused in a folder; that it was so is said.
 *
 * @param states in order of their days
 */
public record ProjectHistory(List<ProjectState> states, List<ProjectFund> funds) {

    private static final Comparator<ProjectState> BY_DAY =
            Comparator.comparing(ProjectState::from).thenComparing(ProjectState::status);

    public ProjectHistory {
        states = states.stream().sorted(BY_DAY).toList();
        funds = List.copyOf(funds);
    }

    public static ProjectHistory of(
            Collection<ProjectState> states, Collection<ProjectFund> funds) {
        return new ProjectHistory(List.copyOf(states), List.copyOf(funds));
    }

    /** The state that it is in on a day; empty before the first. */
    public Optional<ProjectState> on(LocalDate day) {
        return states.stream()
                .filter(state -> !state.from().first().isAfter(day))
                .reduce((_, later) -> later);
    }

    /** What is doubtful about the project beside its history. */
    public List<Fault> doubts(PilotProject project, LocalDate today) {
        List<Fault> doubts = new ArrayList<>();
        on(today)
                .filter(newest -> newest.status() != project.status())
                .ifPresent(
                        newest ->
                                doubts.add(
                                        Fault.of(
                                                "status",
                                                "STATUS_AGAINST_HISTORY",
                                                "现状态与状态历史不符："
                                                        + newest.from()
                                                        + " 起为 "
                                                        + newest.status(),
                                                "the history says "
                                                        + newest.status()
                                                        + " since "
                                                        + newest.from())));
        boolean early =
                project.since() != null
                        && !states.isEmpty()
                        && states.getFirst().from().last().isBefore(project.since().first());
        if (early) {
            doubts.add(
                    Fault.of(
                            "since",
                            "STATE_BEFORE_SINCE",
                            "状态历史早于开始日期：" + states.getFirst().from(),
                            "its history begins earlier, on " + states.getFirst().from()));
        }
        long sum = funds.stream().mapToLong(ProjectFund::yuan).sum();
        if (!funds.isEmpty() && project.fundingYuan() != null && project.fundingYuan() != sum) {
            doubts.add(
                    Fault.of(
                            "fundingYuan",
                            "FUNDING_AGAINST_GRANTS",
                            "资金总额与逐笔资金之和 " + sum + " 元不符",
                            "the funds on record are " + sum + " yuan in all"));
        }
        return doubts;
    }

    /** What is doubtful about one of its states beside the one before. */
    public List<Fault> doubts(ProjectState state) {
        List<Fault> doubts = new ArrayList<>();
        int at = states.indexOf(state);
        if (at > 0) {
            ProjectStatus before = states.get(at - 1).status();
            if (before == ProjectStatus.CLOSED) {
                doubts.add(
                        Fault.of(
                                "status",
                                "STATE_AFTER_CLOSING",
                                "项目已于 " + states.get(at - 1).from() + " 结项",
                                "the project was closed on " + states.get(at - 1).from()));
            } else if (state.status().compareTo(before) < 0) {
                doubts.add(
                        Fault.of(
                                "status",
                                "STATE_FALLS",
                                "状态低于此前的 " + before + "，请核对",
                                "falls behind " + before + ", which it was before"));
            }
        }
        if (state.status() == ProjectStatus.PROMOTED && state.regions().isEmpty()) {
            doubts.add(
                    Fault.of(
                            "regions",
                            "PROMOTED_NOWHERE",
                            "没有写明推广到哪些地区",
                            "names no region to which it is promoted"));
        }
        return doubts;
    }
}
