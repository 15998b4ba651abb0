package org.xinchuan.lineage.descent;

import org.xinchuan.lineage.descent.Descendants.Descendant;
import org.xinchuan.lineage.fact.LineageFacts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the slow and obvious {@link DescentOracle} and {@link PlainWalk} say of studios, and what
 * the code under test says of them in the same words.
 */
public final class StudioOracle {

    private final LineageFacts facts;
    private final DescentOracle oracle;

    public StudioOracle(LineageFacts facts) {
        this.facts = facts;
        this.oracle = new DescentOracle(facts);
    }

    /** All evidence by parent, then child. */
    public Map<String, Map<String, Set<String>>> links() {
        return oracle.links();
    }

    /** The descendants of a studio in order, with depth, parents and evidence. */
    public List<String> descendants(String root, DescentQuestion question) {
        return new PlainWalk(facts, oracle, question).descendants(root);
    }

    /** All evidence that was derived, by parent, then child. */
    public static Map<String, Map<String, Set<String>>> links(StudioDescent descent) {
        Map<String, Map<String, Set<String>>> derived = new TreeMap<>();
        for (DescentLink link : descent.links()) {
            derived.computeIfAbsent(link.parent(), parent -> new TreeMap<>())
                    .put(link.child(), lines(link));
        }
        return derived;
    }

    /** An answer in the words of the oracle. */
    public static List<String> descendants(
            StudioDescent descent, String root, DescentQuestion question) {
        return descent.descendants(root, question).orElseThrow().studios().stream()
                .map(StudioOracle::line)
                .toList();
    }

    private static String line(Descendant found) {
        return found.code()
                + " "
                + found.depth()
                + " from "
                + lines(found.parents())
                + " and "
                + lines(found.otherParents());
    }

    private static String lines(List<DescentLink> links) {
        return links.stream()
                .map(link -> link.parent() + lines(link))
                .collect(Collectors.joining());
    }

    private static Set<String> lines(DescentLink link) {
        return link.evidence().stream()
                .map(StudioOracle::line)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** An evidence as the oracle writes it. */
    static String line(Evidence evidence) {
        String head =
                evidence.rule()
                        + " "
                        + evidence.grade()
                        + (evidence.dateUncertain() ? "? " : " ")
                        + evidence.kind();
        return switch (evidence) {
            case Evidence.RecordedOrigin recorded -> head;
            case Evidence.LeaderApprentice r1 ->
                    head + " " + line(r1.mentorship()) + line(r1.leadership());
            case Evidence.FormerMember r2 -> head + " " + r2.person() + line(r2.term());
            case Evidence.MemberApprentice r3 ->
                    head + " " + line(r3.mentorship()) + line(r3.membership());
            case Evidence.GrandMentor r4 ->
                    head
                            + " "
                            + line(r4.mentorship())
                            + line(r4.grandMentorship())
                            + line(r4.leadership());
        };
    }

    private static String line(Mentorship mentorship) {
        return "Couple[mentor=%s, apprentice=%s]%s"
                .formatted(mentorship.mentor(), mentorship.apprentice(), mentorship.pairing());
    }

    private static String line(Term term) {
        return "Dates[from=%s, to=%s]".formatted(term.from(), term.to());
    }
}
