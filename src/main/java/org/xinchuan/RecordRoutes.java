package org.xinchuan;

import org.xinchuan.consent.ConsentRoutes;
import org.xinchuan.document.DocumentRoutes;
import org.xinchuan.erasure.ErasureRoutes;
import org.xinchuan.event.EventPeopleRoutes;
import org.xinchuan.event.EventRoutes;
import org.xinchuan.honour.HonourRoutes;
import org.xinchuan.http.Routes;
import org.xinchuan.http.SecondPair;
import org.xinchuan.http.Writing;
import org.xinchuan.innovation.AwardRoutes;
import org.xinchuan.innovation.InnovationRoutes;
import org.xinchuan.innovation.IpAssetRoutes;
import org.xinchuan.lineage.LineageIndex;
import org.xinchuan.merging.TwinRoutes;
import org.xinchuan.organisation.CatalogueRoutes;
import org.xinchuan.organisation.OrganisationRoutes;
import org.xinchuan.pairing.DueRoutes;
import org.xinchuan.pairing.PairingRule;
import org.xinchuan.person.PersonRoutes;
import org.xinchuan.person.TimelineRoutes;
import org.xinchuan.person.TransferRoutes;
import org.xinchuan.programme.PilotProjectRoutes;
import org.xinchuan.programme.ReportedFigureRoutes;
import org.xinchuan.programme.TrainingBaseRoutes;
import org.xinchuan.promotion.NamingConditionsInForce;
import org.xinchuan.promotion.NamingReviewRoutes;
import org.xinchuan.promotion.NamingRule;
import org.xinchuan.promotion.PromotionRoutes;
import org.xinchuan.promotion.StudioAssessmentRoutes;
import org.xinchuan.report.FiguresBeside;
import org.xinchuan.report.Report;
import org.xinchuan.rule.RuleRoutes;
import org.xinchuan.skill.SkillRoutes;
import org.xinchuan.studio.NamingRoutes;
import org.xinchuan.studio.StudioCards;
import org.xinchuan.studio.StudioCrewRoutes;
import org.xinchuan.studio.StudioRoutes;
import org.xinchuan.studio.StudioWriteRoutes;

import java.util.List;

/** The routes of the records that are kept, feature by feature; the rest is in {@link Serving}. */
final class RecordRoutes {

    private RecordRoutes() {}

    static List<Routes> of(
            Serving.On on,
            Writing writing,
            LineageIndex index,
            ListColumns columns,
            StudioCards cards,
            SecondPair secondPair,
            List<Report> reports) {
        return List.of(
                new TwinRoutes(on.graph(), writing),
                new PersonRoutes(on.graph(), columns.people(), writing, index),
                new TransferRoutes(writing, index),
                new TimelineRoutes(on.graph(), index),
                new ConsentRoutes(on.graph(), writing),
                new ErasureRoutes(on.graph(), writing, on.erasures()),
                new OrganisationRoutes(on.graph(), writing),
                new CatalogueRoutes(on.graph()),
                new HonourRoutes(on.graph(), writing, index),
                new InnovationRoutes(on.graph(), writing, index),
                new IpAssetRoutes(on.graph(), writing, index),
                new AwardRoutes(on.graph()),
                new SkillRoutes(on.graph(), writing),
                new EventRoutes(on.graph(), writing, index),
                new EventPeopleRoutes(writing, index),
                new TrainingBaseRoutes(on.graph(), writing),
                new PilotProjectRoutes(on.graph(), writing),
                new ReportedFigureRoutes(
                        on.graph(), writing, new FiguresBeside(on.graph(), reports)),
                new DocumentRoutes(on.graph()),
                new StudioRoutes(on.graph(), cards, index),
                new StudioWriteRoutes(writing, index, secondPair),
                new StudioCrewRoutes(writing, index),
                new NamingRoutes(writing, new NamingConditionsInForce()),
                new NamingReviewRoutes(on.graph(), cards, writing),
                new RuleRoutes<>(on.graph(), writing, NamingRule.FAMILY),
                new RuleRoutes<>(on.graph(), writing, PairingRule.FAMILY),
                new DueRoutes(on.graph(), columns.pairings(), index),
                new PromotionRoutes(on.graph(), cards, index),
                new StudioAssessmentRoutes(on.graph(), writing));
    }
}
