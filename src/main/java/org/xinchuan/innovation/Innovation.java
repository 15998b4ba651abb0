package org.xinchuan.innovation;

import org.xinchuan.graph.Searchable;
import org.xinchuan.standard.Code;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.SearchText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * A result of employees' technical innovation (职工技术创新成果).
 *
 * @param code made when left out
 * @param studio the one that produced it and counts it; null when no studio did
 * @param otherStudios those that took part; they do not count it
 * @param contributors ids of people in order of rank
 * @param adoptedBy codes of the organisations that use it
 * @param improves codes of the results that it builds on
 * @param benefitYuan economic benefit in yuan, as its source states it
 * @param document the source of the benefit, by id or title
 */
public record Innovation(
        String code,
        String title,
        InnovationType type,
        PartialDate completedOn,
        String studio,
        List<String> otherStudios,
        List<String> contributors,
        List<String> adoptedBy,
        List<String> improves,
        Long benefitYuan,
        String document)
        implements Searchable {

    public Innovation {
        code = code == null ? Code.random().text() : code;
        otherStudios = otherStudios == null ? List.of() : List.copyOf(otherStudios);
        contributors = contributors == null ? List.of() : List.copyOf(contributors);
        adoptedBy = adoptedBy == null ? List.of() : List.copyOf(adoptedBy);
        improves = improves == null ? List.of() : List.copyOf(improves);
        new Faults()
                .code("code", code)
                .required("title", title)
                .name("title", title)
                .required("type", type)
                .code("studio", studio)
                .codes("otherStudios", otherStudios)
                .codes("contributors", contributors)
                .codes("adoptedBy", adoptedBy)
                .codes("improves", improves)
                .add(
                        studio != null && otherStudios.contains(studio),
                        "otherStudios",
                        "STUDIO_TWICE",
                        "主要完成工作室不要再列为参与工作室",
                        "the primary studio does not stand among the others")
                .add(
                        repeats(otherStudios),
                        "otherStudios",
                        "LISTED_TWICE",
                        "同一工作室列了两次",
                        "a studio is listed twice")
                .add(
                        repeats(contributors),
                        "contributors",
                        "LISTED_TWICE",
                        "同一人列了两次",
                        "a person is listed twice")
                .add(
                        improves.contains(code),
                        "improves",
                        "SELF_IMPROVED",
                        "成果不能改进自己",
                        "a result does not build on itself")
                .add(
                        benefitYuan != null && benefitYuan < 0,
                        "benefitYuan",
                        "NUMBER_INVALID",
                        "效益不能是负数",
                        "a benefit is not negative")
                .orThrow();
    }

    /** What is doubtful about it on a day; nothing of this is a reason to refuse. */
    public List<Fault> doubts(LocalDate today) {
        List<Fault> doubts = new ArrayList<>();
        if (completedOn != null && completedOn.first().isAfter(today)) {
            doubts.add(
                    Fault.of(
                            "completedOn",
                            "COMPLETED_IN_FUTURE",
                            "完成日期尚未到来",
                            "the day of completion is yet to come"));
        }
        if (benefitYuan != null && document == null) {
            doubts.add(
                    Fault.of(
                            "benefitYuan",
                            "BENEFIT_WITHOUT_SOURCE",
                            "经济效益没有写明出处",
                            "the benefit names no source"));
        }
        return doubts;
    }

    @Override
    public String searchText() {
        return SearchText.of(title, code);
    }

    private static boolean repeats(List<String> codes) {
        return new HashSet<>(codes).size() < codes.size();
    }
}
