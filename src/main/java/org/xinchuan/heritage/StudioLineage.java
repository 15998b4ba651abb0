package org.xinchuan.heritage;

import org.xinchuan.access.View;
import org.xinchuan.lineage.Lineage;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.lineage.descent.DescentLink;
import org.xinchuan.lineage.descent.DescentQuestion;
import org.xinchuan.lineage.descent.PersonDescendants;
import org.xinchuan.lineage.descent.StudioRelation;
import org.xinchuan.lineage.walk.Deadline;
import org.xinchuan.person.PersonRef;
import org.xinchuan.studio.StudioCard;
import org.xinchuan.studio.StudioCards;
import org.xinchuan.studio.StudioItem;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Answers which studios grew out of which, from memory alone. */
final class StudioLineage {

    private final LineageIndex index;
    private final StudioCards cards;

    StudioLineage(LineageIndex index, StudioCards cards) {
        this.index = index;
        this.cards = cards;
    }

    /** Whether a studio has the code. */
    boolean knows(String code) {
        return index.now().studio(code).isPresent();
    }

    /** The studios that grew out of a studio; empty when no studio has the code. */
    Optional<Descent<Descent.Descendant>> descendants(
            String code, DescentQuestion question, View view) {
        Lineage lineage = index.now();
        Names names = new Names(lineage, view, index);
        LocalDate asOf = question.asOf();
        return lineage.studios()
                .descendants(code, question)
                .map(
                        found ->
                                new Descent<>(
                                        item(code, asOf),
                                        asOf,
                                        question.minGrade(),
                                        found.studios().size(),
                                        found.rootNotYetFounded() ? true : null,
                                        found.studios().stream()
                                                .map(
                                                        s ->
                                                                new Descent.Descendant(
                                                                        item(s.code(), asOf),
                                                                        s.depth(),
                                                                        parents(s.parents(), names),
                                                                        others(s.otherParents())))
                                                .toList()));
    }

    /** The studios that a studio grew out of; empty when no studio has the code. */
    Optional<Descent<Descent.Ancestor>> ancestors(
            String code, DescentQuestion question, View view) {
        Lineage lineage = index.now();
        Names names = new Names(lineage, view, index);
        LocalDate asOf = question.asOf();
        return lineage.studios()
                .ancestors(code, question)
                .map(
                        found ->
                                new Descent<>(
                                        item(code, asOf),
                                        asOf,
                                        question.minGrade(),
                                        found.studios().size(),
                                        found.rootNotYetFounded() ? true : null,
                                        found.studios().stream()
                                                .map(
                                                        s ->
                                                                new Descent.Ancestor(
                                                                        item(s.code(), asOf),
                                                                        s.depth(),
                                                                        children(
                                                                                s.children(),
                                                                                names)))
                                                .toList()));
    }

    /** How two studios are related; empty when one of the codes is unknown. */
    Optional<Relation> relation(String from, String to, DescentQuestion question, View view) {
        Lineage lineage = index.now();
        Names names = new Names(lineage, view, index);
        return lineage.studios()
                .relation(from, to, question)
                .map(
                        found ->
                                new Relation(
                                        end(from),
                                        end(to),
                                        question.asOf(),
                                        question.minGrade(),
                                        found.related(),
                                        found.related() ? found.direction() : null,
                                        found.commonAncestors().stream().map(this::common).toList(),
                                        found.paths().stream().map(p -> path(p, names)).toList(),
                                        found.more(),
                                        found.paths().stream()
                                                .flatMap(path -> path.studios().stream())
                                                .distinct()
                                                .sorted()
                                                .map(this::onTheWay)
                                                .toList()));
    }

    /** The studios that grew out of a person's work. */
    PersonStudios personStudios(PersonRef person, DescentQuestion question, Deadline deadline) {
        PersonDescendants found =
                index.now().studios().personDescendants(person.id(), question, deadline);
        return new PersonStudios(
                person,
                question.asOf(),
                question.minGrade(),
                found.studios().size(),
                found.studios().stream()
                        .map(
                                s ->
                                        new PersonStudios.Descendant(
                                                item(s.code(), question.asOf()),
                                                s.ways().stream().sorted().toList(),
                                                s.depth()))
                        .toList(),
                found.led().stream().map(this::end).toList());
    }

    private Relation.OnTheWay onTheWay(String code) {
        StudioCard card = cards.of(code);
        return new Relation.OnTheWay(code, card.name(), card.foundedOn());
    }

    private Relation.End end(String code) {
        return new Relation.End(code, name(code));
    }

    private Relation.Common common(StudioRelation.CommonAncestor ancestor) {
        return new Relation.Common(
                ancestor.code(),
                name(ancestor.code()),
                ancestor.fromDistance(),
                ancestor.toDistance());
    }

    private static Relation.Path path(StudioRelation.Path path, Names names) {
        return new Relation.Path(
                path.studios(),
                path.links().stream()
                        .map(
                                link ->
                                        new Relation.Link(
                                                link.parent(),
                                                link.child(),
                                                link.grade(),
                                                evidence(link, names)))
                        .toList());
    }

    private static List<EvidenceItem> evidence(DescentLink link, Names names) {
        return link.evidence().stream().map(e -> EvidenceItem.of(e, names)).toList();
    }

    /** The studio as lists show it; a studio of the lineage always has a card. */
    StudioItem item(String code, LocalDate asOf) {
        return StudioItem.of(cards.of(code), asOf);
    }

    private List<Descent.LinkItem> parents(List<DescentLink> links, Names names) {
        return links.stream().map(link -> item(link.parent(), link, names)).toList();
    }

    private List<Descent.LinkItem> children(List<DescentLink> links, Names names) {
        return links.stream().map(link -> item(link.child(), link, names)).toList();
    }

    private Descent.LinkItem item(String end, DescentLink link, Names names) {
        return new Descent.LinkItem(
                end,
                name(end),
                link.grade(),
                link.dateUncertain() ? true : null,
                evidence(link, names));
    }

    private List<Descent.OtherParent> others(List<DescentLink> links) {
        return links.stream()
                .map(l -> new Descent.OtherParent(l.parent(), name(l.parent()), l.grade()))
                .toList();
    }

    private String name(String code) {
        return cards.of(code).name();
    }
}
