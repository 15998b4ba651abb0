package org.xinchuan;

import org.xinchuan.graph.Graph;
import org.xinchuan.heritage.AchievementChanges;
import org.xinchuan.heritage.DeadEndRoutes;
import org.xinchuan.heritage.InfluenceRoutes;
import org.xinchuan.heritage.KinshipRoutes;
import org.xinchuan.heritage.PeopleInfluences;
import org.xinchuan.heritage.PeopleLineRoutes;
import org.xinchuan.heritage.PersonCards;
import org.xinchuan.heritage.RelationRoutes;
import org.xinchuan.heritage.StudioInfluences;
import org.xinchuan.heritage.StudioLineageRoutes;
import org.xinchuan.http.KeptAnswers;
import org.xinchuan.http.Routes;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.studio.StudioCards;
import org.xinchuan.workload.Workload;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** The routes that answer out of the lineage: lines, descent, kinship and influence. */
final class LineageRoutes {

    private LineageRoutes() {}

    /** The read models that they answer from. */
    record Models(
            LineageIndex index,
            StudioCards cards,
            PersonCards people,
            AchievementChanges achievements) {}

    /**
     * What is answered fastest goes first.
     *
     * @param sequence the last change that the models hold
     * @param peopleRanked whether people are ranked at all; asked at every request
     */
    static List<Routes> of(
            Graph graph,
            Models models,
            LongSupplier sequence,
            BooleanSupplier peopleRanked,
            Workload workload) {
        LineageIndex index = models.index();
        return List.of(
                new PeopleLineRoutes(graph, index, models.people(), workload),
                new StudioLineageRoutes(
                        graph, index, models.cards(), new KeptAnswers(sequence), workload),
                new RelationRoutes(graph, index, workload),
                new KinshipRoutes(graph, index, workload),
                new DeadEndRoutes(graph, index, workload),
                new InfluenceRoutes(
                        graph,
                        new StudioInfluences(graph, index, models.cards(), models.achievements()),
                        new PeopleInfluences(graph, index, models.achievements()),
                        peopleRanked,
                        sequence,
                        workload));
    }
}
