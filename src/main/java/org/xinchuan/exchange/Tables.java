package org.xinchuan.exchange;

import org.xinchuan.document.SourceDocument;
import org.xinchuan.honour.Honour;
import org.xinchuan.honour.HonourKind;
import org.xinchuan.merging.MergedPerson;
import org.xinchuan.organisation.Occupation;
import org.xinchuan.organisation.Organisation;
import org.xinchuan.organisation.Region;
import org.xinchuan.pairing.Assessment;
import org.xinchuan.pairing.Pairing;
import org.xinchuan.pairing.PairingRules;
import org.xinchuan.person.Person;
import org.xinchuan.person.Post;
import org.xinchuan.standard.Fault;
import org.xinchuan.studio.Alliance;
import org.xinchuan.studio.Naming;
import org.xinchuan.studio.Studio;
import org.xinchuan.studio.StudioName;
import org.xinchuan.studio.StudioOrigin;
import org.xinchuan.studio.StudioPerson;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The files of the interchange format (INTERCHANGE.md), each after those it refers to. */
final class Tables {

    static final Table<Region> REGIONS =
            new Table<>(
                    "regions.csv",
                    Region.class,
                    "region",
                    "region",
                    List.of("code"),
                    Set.of("code", "name"),
                    List.of(Reference.to("region", "parent")),
                    sure());
    static final Table<Organisation> ORGANISATIONS =
            new Table<>(
                    "organisations.csv",
                    Organisation.class,
                    "organisation",
                    "organisation",
                    List.of("code"),
                    Set.of("code", "name", "kind"),
                    List.of(
                            Reference.to("organisation", "parent"),
                            Reference.to("region", "region")),
                    (organisation, today) -> organisation.doubts());
    static final Table<Occupation> OCCUPATIONS =
            new Table<>(
                    "occupations.csv",
                    Occupation.class,
                    "occupation",
                    "occupation",
                    List.of("code"),
                    Set.of("code", "name"),
                    List.of(),
                    (occupation, today) -> occupation.doubts());
    static final Table<SourceDocument> DOCUMENTS =
            new Table<>(
                    "documents.csv",
                    SourceDocument.class,
                    "document",
                    "document",
                    List.of("id"),
                    Set.of("id", "title"),
                    List.of(),
                    sure());
    static final Table<HonourKind> HONOUR_KINDS =
            new Table<>(
                    "honour_kinds.csv",
                    HonourKind.class,
                    "honour-kind",
                    "honour-kind",
                    List.of("code"),
                    Set.of("code", "name"),
                    List.of(),
                    sure());
    static final Table<Person> PEOPLE =
            new Table<>(
                    "people.csv",
                    Person.class,
                    "person",
                    "person",
                    List.of("id"),
                    Set.of("id", "name"),
                    List.of(
                            Reference.to("organisation", "organisation"),
                            Reference.to("occupation", "occupation")),
                    (person, today) -> person.doubts());
    static final Table<Post> POSTS =
            new Table<>(
                    "posts.csv",
                    Post.class,
                    "post",
                    "post",
                    List.of("person", "from"),
                    Set.of("person", "organisation"),
                    List.of(
                            Reference.to("person", "person"),
                            Reference.to("organisation", "organisation"),
                            Reference.to("occupation", "occupation")),
                    sure());
    static final Table<MergedPerson> MERGED_PEOPLE =
            new Table<>(
                    "merged_people.csv",
                    MergedPerson.class,
                    "merged-person",
                    "merged-person",
                    List.of("id"),
                    Set.of("id", "into"),
                    List.of(Reference.to("person", "into")),
                    sure());
    static final Table<Studio> STUDIOS =
            new Table<>(
                    "studios.csv",
                    Studio.class,
                    "studio",
                    "studio",
                    List.of("code"),
                    Set.of("code", "name"),
                    List.of(Reference.to("organisation", "organisation")),
                    sure());
    static final Table<StudioName> STUDIO_NAMES =
            new Table<>(
                    "studio_names.csv",
                    StudioName.class,
                    "studio-name",
                    "studio",
                    List.of("studio", "from"),
                    Set.of("studio", "from", "name"),
                    List.of(Reference.to("studio", "studio")),
                    sure());
    static final Table<StudioPerson> STUDIO_PEOPLE =
            new Table<>(
                    "studio_people.csv",
                    StudioPerson.class,
                    "studio-person",
                    "studio",
                    List.of("studio", "person", "role", "from"),
                    Set.of("studio", "person", "role"),
                    List.of(Reference.to("studio", "studio"), Reference.to("person", "person")),
                    sure());
    static final Table<Naming> NAMINGS =
            new Table<>(
                    "namings.csv",
                    Naming.class,
                    "naming",
                    "studio",
                    List.of("studio", "level", "namedOn"),
                    Set.of("studio", "level", "namedOn"),
                    List.of(Reference.to("studio", "studio")),
                    sure());
    static final Table<StudioOrigin> STUDIO_ORIGINS =
            new Table<>(
                    "studio_origins.csv",
                    StudioOrigin.class,
                    "origin",
                    "studio",
                    List.of("child", "parent", "kind"),
                    Set.of("child", "parent", "kind"),
                    List.of(Reference.to("studio", "child"), Reference.to("studio", "parent")),
                    sure());
    static final Table<Alliance> ALLIANCES =
            new Table<>(
                    "alliances.csv",
                    Alliance.class,
                    "alliance",
                    "alliance",
                    List.of("code"),
                    Set.of("code", "name"),
                    List.of(Reference.to("studio", "lead"), Reference.to("studio", "members")),
                    sure());
    static final Table<Pairing> PAIRINGS =
            new Table<>(
                    "pairings.csv",
                    Pairing.class,
                    "pairing",
                    "pairing",
                    List.of("id"),
                    Set.of("id", "mentors", "apprentices"),
                    List.of(
                            Reference.to("person", "mentors"),
                            Reference.to("person", "apprentices"),
                            Reference.to("organisation", "organisation"),
                            Reference.to("studio", "studio"),
                            Reference.to("occupation", "occupation")),
                    PairingRules::doubts);
    static final Table<Honour> HONOURS =
            new Table<>(
                    "honours.csv",
                    Honour.class,
                    "honour",
                    "honour",
                    List.of("holder", "honour", "onDate"),
                    Set.of("holder", "honour"),
                    List.of(
                            new Reference("holder", "person", "person:"),
                            new Reference("holder", "studio", "studio:"),
                            new Reference("holder", "organisation", "organisation:"),
                            Reference.to("honour-kind", "honour")),
                    sure());
    static final Table<Assessment> ASSESSMENTS =
            new Table<>(
                    "assessments.csv",
                    Assessment.class,
                    "assessment",
                    "assessment",
                    List.of("subject", "kind", "heldOn", "level"),
                    Set.of("subject", "kind", "heldOn"),
                    List.of(
                            new Reference("subject", "pairing", "pairing:"),
                            new Reference("subject", "studio", "studio:"),
                            Reference.to("person", "person")),
                    sure());

    /** All of them, in the order in which they are written. */
    static final List<Table<?>> ALL =
            List.of(
                    REGIONS,
                    ORGANISATIONS,
                    OCCUPATIONS,
                    DOCUMENTS,
                    HONOUR_KINDS,
                    RuleTables.NAMING_RULES,
                    RuleTables.PAIRING_RULES,
                    PEOPLE,
                    MERGED_PEOPLE,
                    POSTS,
                    STUDIOS,
                    STUDIO_NAMES,
                    STUDIO_PEOPLE,
                    NAMINGS,
                    STUDIO_ORIGINS,
                    ALLIANCES,
                    PAIRINGS,
                    HONOURS,
                    ASSESSMENTS,
                    ResultTables.INNOVATIONS,
                    ResultTables.IP_ASSETS,
                    ResultTables.AWARDS,
                    ResultTables.SKILLS,
                    ResultTables.TITLE_BRIDGES,
                    EventTables.EVENTS,
                    EventTables.EVENT_PEOPLE,
                    ProgrammeTables.TRAINING_BASES,
                    ProgrammeTables.PILOT_PROJECTS,
                    ProgrammeTables.PROJECT_STATES,
                    ProgrammeTables.PROJECT_FUNDS,
                    ProgrammeTables.REPORTED_FIGURES);

    private Tables() {}

    /**
     * The table of a file; empty when the format has no such file or this version cannot read it.
     */
    static Optional<Table<?>> ofFile(String file) {
        return ALL.stream().filter(table -> table.file().equals(file)).findFirst();
    }

    /** The table of a record. */
    static Table<?> ofRecord(Record record) {
        return ALL.stream().filter(table -> table.holds(record)).findFirst().orElseThrow();
    }

    /** The table whose records have a name such as {@code person}. */
    static Table<?> named(String name) {
        return ALL.stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
    }

    /** For records about which nothing is ever doubtful. */
    static <R extends Record> BiFunction<R, LocalDate, List<Fault>> sure() {
        return (row, today) -> List.of();
    }
}
