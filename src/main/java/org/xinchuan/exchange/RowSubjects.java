package org.xinchuan.exchange;

import org.xinchuan.event.Event;
import org.xinchuan.event.EventPerson;
import org.xinchuan.honour.Honour;
import org.xinchuan.innovation.Award;
import org.xinchuan.innovation.Innovation;
import org.xinchuan.innovation.IpAsset;
import org.xinchuan.pairing.Assessment;
import org.xinchuan.pairing.Pairing;
import org.xinchuan.person.Person;
import org.xinchuan.person.Post;
import org.xinchuan.programme.PilotProject;
import org.xinchuan.programme.ProjectFund;
import org.xinchuan.programme.ProjectState;
import org.xinchuan.programme.TrainingBase;
import org.xinchuan.skill.Skill;
import org.xinchuan.studio.Naming;
import org.xinchuan.studio.Studio;
import org.xinchuan.studio.StudioName;
import org.xinchuan.studio.StudioOrigin;
import org.xinchuan.studio.StudioPerson;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which records rows are about, by the subjects that single writes of the same would have. */
final class RowSubjects {

    /** With more than this everything in memory is loaded anew sooner than followed. */
    private static final int MOST = 2000;

    private static final Set<Table<?>> SHARED =
            Set.of(Tables.ORGANISATIONS, Tables.OCCUPATIONS, Tables.DOCUMENTS, Tables.ALLIANCES);

    private RowSubjects() {}

    /** The record that a row of somebody's is about; empty for catalogues and what all share. */
    static Optional<String> of(Record row) {
        return Optional.ofNullable(
                switch (row) {
                    case Person person -> "person:" + person.id();
                    case Post post -> "person:" + post.person();
                    case Skill skill -> "person:" + skill.person();
                    case Studio studio -> "studio:" + studio.code();
                    case StudioName name -> "studio:" + name.studio();
                    case StudioPerson slice -> "studio:" + slice.studio();
                    case Naming naming -> "studio:" + naming.studio();
                    case StudioOrigin origin -> "studio:" + origin.child();
                    case Pairing pairing -> "pairing:" + pairing.id();
                    case Assessment assessment -> assessment.subject();
                    case Honour honour -> honour.holder();
                    case Innovation innovation -> "innovation:" + innovation.code();
                    case Award award -> "innovation:" + award.innovation();
                    case IpAsset asset -> "ip-asset:" + asset.number();
                    case Event event -> "event:" + event.code();
                    case EventPerson participant -> "event:" + participant.event();
                    case TrainingBase base -> "training-base:" + base.code();
                    case PilotProject project -> "pilot-project:" + project.code();
                    case ProjectState state -> "pilot-project:" + state.project();
                    case ProjectFund fund -> "pilot-project:" + fund.project();
                    default -> null;
                });
    }

    /**
     * What an import touches, for those who keep in memory what is stored; null when that is much,
     * or a catalogue, a rule or a merge is among it, so that anything may look different.
     */
    static List<String> touched(Lines changed) {
        if (changed.total() > MOST) {
            return null;
        }
        Set<String> touched = new TreeSet<>();
        for (Table<?> table : changed.tables()) {
            for (Line<?> line : changed.of(table)) {
                Optional<String> subject = shared(line).or(() -> of(line.record()));
                if (subject.isEmpty()) {
                    return null;
                }
                touched.add(subject.get());
            }
        }
        return List.copyOf(touched);
    }

    /** Of what is nobody's own, and looks different by itself alone. */
    private static Optional<String> shared(Line<?> line) {
        return SHARED.contains(line.table())
                ? Optional.of(line.table().name() + ":" + line.group())
                : Optional.empty();
    }
}
