package org.xinchuan.exchange;

import org.xinchuan.innovation.Award;
import org.xinchuan.innovation.Innovation;
import org.xinchuan.innovation.IpAsset;
import org.xinchuan.skill.Skill;
import org.xinchuan.skill.TitleBridge;

import java.util.List;
import java.util.Set;

/** The files about what came of the work of studios and people: see {@link Tables}. */
final class ResultTables {

    static final Table<Innovation> INNOVATIONS =
            new Table<>(
                    "innovations.csv",
                    Innovation.class,
                    "innovation",
                    "innovation",
                    List.of("code"),
                    Set.of("code", "title", "type"),
                    List.of(
                            Reference.to("studio", "studio"),
                            Reference.to("studio", "otherStudios"),
                            Reference.to("person", "contributors"),
                            Reference.to("organisation", "adoptedBy"),
                            Reference.to("innovation", "improves")),
                    Innovation::doubts);
    static final Table<IpAsset> IP_ASSETS =
            new Table<>(
                    "ip_assets.csv",
                    IpAsset.class,
                    "ip-asset",
                    "ip-asset",
                    List.of("number"),
                    Set.of("number", "kind", "title"),
                    List.of(
                            Reference.to("innovation", "innovations"),
                            Reference.to("person", "inventors")),
                    IpAsset::doubts);
    static final Table<Award> AWARDS =
            new Table<>(
                    "awards.csv",
                    Award.class,
                    "award",
                    "award",
                    List.of("innovation", "name", "level", "year"),
                    Set.of("innovation", "name", "level", "year"),
                    List.of(Reference.to("innovation", "innovation")),
                    Award::doubts);
    static final Table<Skill> SKILLS =
            new Table<>(
                    "skills.csv",
                    Skill.class,
                    "skill",
                    "skill",
                    List.of("person", "scheme", "grade"),
                    Set.of("person", "scheme", "grade"),
                    List.of(
                            Reference.to("person", "person"),
                            Reference.to("occupation", "occupation")),
                    (skill, today) -> skill.doubts());
    static final Table<TitleBridge> TITLE_BRIDGES =
            new Table<>(
                    "title_bridges.csv",
                    TitleBridge.class,
                    "title-bridge",
                    "title-bridge",
                    List.of("qualification", "title"),
                    Set.of("qualification", "title"),
                    List.of(),
                    Tables.sure());

    private ResultTables() {}
}
