package org.xinchuan.exchange;

import org.xinchuan.programme.PilotProject;
import org.xinchuan.programme.ProjectFund;
import org.xinchuan.programme.ProjectState;
import org.xinchuan.programme.ReportedFigure;
import org.xinchuan.programme.TrainingBase;

import java.util.List;
import java.util.Set;

/** The files about the reform, its bases, projects and published figures: see {@link Tables}. */
final class ProgrammeTables {

    static final Table<TrainingBase> TRAINING_BASES =
            new Table<>(
                    "training_bases.csv",
                    TrainingBase.class,
                    "training-base",
                    "training-base",
                    List.of("code"),
                    Set.of("code", "name"),
                    List.of(
                            Reference.to("organisation", "organisation"),
                            Reference.to("region", "region")),
                    Tables.sure());
    static final Table<PilotProject> PILOT_PROJECTS =
            new Table<>(
                    "pilot_projects.csv",
                    PilotProject.class,
                    "pilot-project",
                    "pilot-project",
                    List.of("code"),
                    Set.of("code", "name", "level", "status"),
                    List.of(Reference.to("organisation", "organisation")),
                    PilotProject::doubts);
    static final Table<ProjectState> PROJECT_STATES =
            new Table<>(
                    "pilot_project_states.csv",
                    ProjectState.class,
                    "project-state",
                    "project-state",
                    List.of("project", "from"),
                    Set.of("project", "from", "status"),
                    List.of(
                            Reference.to("pilot-project", "project"),
                            Reference.to("region", "regions")),
                    Tables.sure());
    static final Table<ProjectFund> PROJECT_FUNDS =
            new Table<>(
                    "pilot_project_funds.csv",
                    ProjectFund.class,
                    "project-fund",
                    "project-fund",
                    List.of("project", "paidOn", "payer"),
                    Set.of("project", "paidOn", "yuan"),
                    List.of(Reference.to("pilot-project", "project")),
                    Tables.sure());
    static final Table<ReportedFigure> REPORTED_FIGURES =
            new Table<>(
                    "reported_figures.csv",
                    ReportedFigure.class,
                    "reported-figure",
                    "reported-figure",
                    List.of("scope", "indicator", "period"),
                    Set.of("scope", "indicator", "period", "value"),
                    List.of(),
                    Tables.sure());

    private ProgrammeTables() {}
}
