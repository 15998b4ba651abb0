package org.xinchuan.person;

import org.xinchuan.graph.Row;
import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * 成长历程: somebody's working life as one line of time.
 *
 * @param name of the person
 * @param organisationName where the person works, or null
 * @param entries in order of time, those without a day last
 */
public record PersonTimeline(
        String person,
        String name,
        String organisationName,
        LocalDate asOf,
        List<TimelineEntry> entries) {

    private static final String GRADUATED = "GRADUATED";

    /** Who was only there; courses and meetings would drown the rest. */
    private static final String ATTENDEE = "ATTENDEE";

    private static final String ENTRANT = "ENTRANT";

    /**
     * What is told of a person as of a day.
     *
     * @param detail the person, as the caller is shown them
     * @param milestones rows of {@code read/person/milestones}
     */
    static PersonTimeline of(PersonDetail detail, List<Row> milestones, LocalDate asOf) {
        List<TimelineEntry> all = new ArrayList<>(employment(detail));
        detail.pairings().forEach(pairing -> all.addAll(pairing(detail.person().id(), pairing)));
        detail.skills().stream().map(PersonTimeline::skill).forEach(all::add);
        detail.results().stream().map(PersonTimeline::result).forEach(all::add);
        detail.honours().stream().map(PersonTimeline::honour).forEach(all::add);
        detail.events().stream()
                .filter(one -> !ATTENDEE.equals(one.role()))
                .map(PersonTimeline::event)
                .forEach(all::add);
        Set<String> founded = new HashSet<>();
        for (Row row : milestones) {
            if (row.text("kind").equals(TimelineEntry.Kind.STUDIO_FOUNDED.name())) {
                founded.add(row.text("subject") + ' ' + row.text("detail"));
            }
            all.add(milestone(row, asOf));
        }
        // Who founded a studio began to lead it by that.
        detail.studios().stream()
                .filter(one -> !founded.contains("studio:" + one.code() + ' ' + one.from()))
                .map(PersonTimeline::studio)
                .forEach(all::add);
        return new PersonTimeline(
                detail.person().id(),
                detail.person().name(),
                detail.organisationName(),
                asOf,
                all.stream()
                        .filter(entry -> entry.by(asOf))
                        .map(entry -> entry.asOf(asOf))
                        .sorted(TimelineEntry.ORDER)
                        .toList());
    }

    private static List<TimelineEntry> employment(PersonDetail detail) {
        Person person = detail.person();
        List<TimelineEntry> entries = new ArrayList<>();
        if (person.hiredOn() != null) {
            String first =
                    detail.posts().isEmpty()
                            ? detail.organisationName()
                            : detail.posts().getFirst().organisationName();
            entries.add(
                    TimelineEntry.of(TimelineEntry.Kind.ENTERED, person.hiredOn(), first, null));
        }
        for (PersonDetail.Held post : detail.posts()) {
            entries.add(
                    TimelineEntry.of(
                                    TimelineEntry.Kind.POST,
                                    post.from(),
                                    post.organisationName(),
                                    "organisation:" + post.organisation())
                            .detail(post.post())
                            .until(post.to()));
        }
        if (person.status() == Person.Status.RETIRED && person.retiresOn() != null) {
            entries.add(
                    TimelineEntry.of(TimelineEntry.Kind.RETIRED, person.retiresOn(), null, null));
        } else if (person.leftOn() != null) {
            entries.add(TimelineEntry.of(TimelineEntry.Kind.LEFT, person.leftOn(), null, null));
        }
        return entries;
    }

    /**
     * The beginning of a pairing that counts, and the end of the apprenticeship where it is told.
     */
    private static List<TimelineEntry> pairing(String person, PairingView pairing) {
        if (Set.of("DRAFT", "VOID").contains(pairing.status())) {
            return List.of();
        }
        String subject = "pairing:" + pairing.id();
        boolean teaches = pairing.mentors().contains(person);
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(
                TimelineEntry.of(
                                teaches
                                        ? TimelineEntry.Kind.MENTORED
                                        : TimelineEntry.Kind.APPRENTICED,
                                pairing.startsOn(),
                                pairing.occupationName(),
                                subject)
                        .people(named(pairing, teaches ? pairing.apprentices() : pairing.mentors()))
                        .until(pairing.endsOn()));
        int place = pairing.apprentices().indexOf(person);
        String graduatedOn = at(pairing.graduatedOn(), place);
        if (graduatedOn != null && GRADUATED.equals(at(pairing.outcomes(), place))) {
            String grade = at(pairing.grades(), place);
            TimelineEntry end =
                    TimelineEntry.of(
                                    TimelineEntry.Kind.GRADUATED,
                                    PartialDate.parse(graduatedOn),
                                    pairing.occupationName(),
                                    subject)
                            .people(named(pairing, pairing.mentors()));
            entries.add(grade == null ? end : end.codes(grade));
        }
        return entries;
    }

    private static List<TimelineEntry.Someone> named(PairingView pairing, List<String> ids) {
        return pairing.people().stream()
                .filter(one -> ids.contains(one.id()))
                .map(one -> new TimelineEntry.Someone(one.id(), one.name()))
                .distinct()
                .toList();
    }

    /** The value at a place of a list that may be shorter; an empty one is none. */
    private static String at(List<String> values, int place) {
        String value = place >= 0 && place < values.size() ? values.get(place) : null;
        return value == null || value.isEmpty() ? null : value;
    }

    private static TimelineEntry skill(PersonDetail.Skilled skill) {
        TimelineEntry.Kind kind =
                switch (skill.scheme()) {
                    case "TITLE" -> TimelineEntry.Kind.TITLE;
                    case "X_1" -> TimelineEntry.Kind.X_CERTIFICATE;
                    case "PROFESSIONAL" -> TimelineEntry.Kind.QUALIFICATION;
                    default -> TimelineEntry.Kind.GRADE;
                };
        boolean named =
                kind == TimelineEntry.Kind.TITLE || kind == TimelineEntry.Kind.QUALIFICATION;
        TimelineEntry entry =
                TimelineEntry.of(kind, skill.issuedOn(), named ? skill.grade() : null, null)
                        .until(skill.validTo());
        return named ? entry : entry.codes(skill.grade());
    }

    private static TimelineEntry result(PersonDetail.Contributed result) {
        return TimelineEntry.of(
                        TimelineEntry.Kind.RESULT,
                        result.completedOn(),
                        result.title(),
                        "innovation:" + result.code())
                .codes(result.type(), Integer.toString(result.rank()))
                .detail(result.studioName());
    }

    private static TimelineEntry honour(PersonDetail.Honoured honour) {
        return TimelineEntry.of(
                        TimelineEntry.Kind.HONOUR,
                        honour.onDate(),
                        Objects.requireNonNullElse(honour.name(), honour.honour()),
                        null)
                .codes(honour.level() == null ? "" : honour.level())
                .detail(honour.docNo());
    }

    private static TimelineEntry event(PersonDetail.AtEvent event) {
        boolean entered = ENTRANT.equals(event.role());
        return TimelineEntry.of(
                        entered ? TimelineEntry.Kind.CONTEST : TimelineEntry.Kind.EVENT,
                        event.heldOn(),
                        event.name(),
                        "event:" + event.code())
                .codes(
                        event.kind(),
                        Objects.requireNonNullElse(event.level(), ""),
                        entered ? Objects.toString(event.rank(), "") : event.role())
                .detail(event.prize());
    }

    private static TimelineEntry studio(PersonDetail.InStudio studio) {
        return TimelineEntry.of(
                        TimelineEntry.Kind.STUDIO,
                        studio.from(),
                        studio.name(),
                        "studio:" + studio.code())
                .codes(studio.role())
                .until(studio.to());
    }

    private static TimelineEntry milestone(Row row, LocalDate asOf) {
        TimelineEntry.Kind kind = TimelineEntry.Kind.valueOf(row.text("kind"));
        PartialDate day = date(row, "day");
        List<String> codes = new ArrayList<>(row.list("codes"));
        if (kind == TimelineEntry.Kind.PATENT) {
            boolean granted = day != null && !day.first().isAfter(asOf);
            boolean software = codes.getFirst().equals("SOFTWARE_COPYRIGHT");
            codes.add(granted ? software ? "REGISTERED" : "GRANTED" : "FILED");
            return TimelineEntry.of(
                            kind,
                            granted || date(row, "until") == null ? day : date(row, "until"),
                            row.text("name"),
                            row.text("subject"))
                    .codes(codes.toArray(String[]::new));
        }
        boolean founded = kind == TimelineEntry.Kind.STUDIO_FOUNDED;
        return TimelineEntry.of(kind, day, row.text("name"), row.text("subject"))
                .codes(codes.stream().filter(code -> !code.isEmpty()).toArray(String[]::new))
                .detail(founded ? null : row.text("detail"))
                .until(date(row, "until"));
    }

    private static PartialDate date(Row row, String column) {
        String text = row.text(column);
        return text == null ? null : PartialDate.parse(text);
    }
}
