package org.xinchuan.heritage;

import org.xinchuan.access.Subtree;
import org.xinchuan.graph.Graph;
import org.xinchuan.http.Call;
import org.xinchuan.http.Query;
import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.lineage.fact.HeldPost;
import org.xinchuan.lineage.fact.PersonFact;
import org.xinchuan.lineage.people.Generations;
import org.xinchuan.lineage.people.PeopleLines;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.standard.SkillGrade;
import org.xinchuan.workload.Allowance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/**
 * Which people of a line are asked for: of a trade, of some grades on the day, of an organisation
 * and all below it, as of the day. Who is left out still belongs to the line that others are
 * reached by. The grade of somebody who is not shown is not shown by a filter either: nobody hidden
 * passes that one. Nor is where somebody hidden worked before: they pass by today's trade and
 * organisation.
 *
 * @param occupation null for all
 * @param grades none for all
 * @param organisations null for all
 */
record LineFilter(String occupation, Set<SkillGrade> grades, Set<String> organisations) {

    static Query[] queries() {
        return new Query[] {
            Query.text("occupation", "只列当日为该工种的人", "only people of this trade on the day"),
            Query.list(
                    "grade",
                    SkillGrade.class,
                    "只列当日最高等级为其中之一的人",
                    "only people whose highest grade of the day is one of these"),
            Query.text(
                    "organisation",
                    "只列当日在该组织及下级的人",
                    "only people of this organisation and below on the day")
        };
    }

    static LineFilter of(Call call, Graph graph, Allowance time) {
        String organisation = call.text("organisation").orElse(null);
        return new LineFilter(
                call.text("occupation").orElse(null),
                Set.copyOf(call.list("grade", SkillGrade.class)),
                organisation == null
                        ? null
                        : new HashSet<>(Subtree.of(graph, organisation, time.left())));
    }

    /** The people of a line who are asked for. */
    Generations of(
            Generations all, PeopleLines people, LocalDate asOf, Sight sight, Deadline deadline) {
        return occupation == null && grades.isEmpty() && organisations == null
                ? all
                : all.only(number -> passes(number, people, asOf, sight), deadline);
    }

    private boolean passes(int number, PeopleLines people, LocalDate asOf, Sight sight) {
        PersonFact person = people.person(people.id(number)).orElse(null);
        if (person == null) {
            return false;
        }
        CareerFact career = people.career(number);
        HeldPost post = sight.whole(person) ? career.post(asOf).orElse(null) : null;
        String worked = post == null ? person.organisation() : post.organisation();
        String trade =
                post == null || post.occupation() == null ? career.occupation() : post.occupation();
        return (organisations == null || organisations.contains(worked))
                && (occupation == null || occupation.equals(trade))
                && (grades.isEmpty() || sight.whole(person) && graded(career, asOf));
    }

    private boolean graded(CareerFact career, LocalDate asOf) {
        return career.grades().stream()
                .filter(grade -> grade.from() == null || !grade.from().isAfter(asOf))
                .filter(grade -> grade.to() == null || grade.to().isAfter(asOf))
                .map(CareerFact.Grade::grade)
                .max(Comparator.naturalOrder())
                .filter(grades::contains)
                .isPresent();
    }
}
