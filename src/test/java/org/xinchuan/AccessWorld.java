package org.xinchuan;

import static org.xinchuan.access.Relation.ANCESTOR;
import static org.xinchuan.access.Relation.DESCENDANT;
import static org.xinchuan.access.Relation.FOREIGN;
import static org.xinchuan.access.Relation.OWN;
import static org.xinchuan.access.Relation.SELF;
import static org.xinchuan.access.Relation.SIBLING;

import org.xinchuan.access.Relation;

import java.util.EnumMap;
import java.util.Map;

/**
 * A small province seen from the enterprise E1: for every relation an organisation with a studio, a
 * leader whose name is public, and a member whose name nobody may see who does not reach them.
 */
final class AccessWorld {

    private static final Map<Relation, String> PLACES = new EnumMap<>(Relation.class);

    static {
        PLACES.put(OWN, "U");
        PLACES.put(DESCENDANT, "S");
        PLACES.put(ANCESTOR, "G");
        PLACES.put(SIBLING, "E2");
        PLACES.put(FOREIGN, "F");
        PLACES.put(SELF, "F2");
    }

    private AccessWorld() {}

    /** The code of the organisation of that relation; null for records that belong to none. */
    static String organisation(Relation relation) {
        return PLACES.get(relation);
    }

    /** The member whose name is not public. */
    static String member(Relation relation) {
        return "M-" + relation;
    }

    /** The name of that member, which is nowhere else. */
    static String canary(Relation relation) {
        return "雀" + "甲乙丙丁戊己庚".charAt(relation.ordinal()) + "鸣";
    }

    static String studio(Relation relation) {
        return "S-" + relation;
    }

    /** The pairing of the leader with the member. */
    static String pairing(Relation relation) {
        return "A-" + relation;
    }

    static void record(Api api) {
        organisation(api, "G", "", "ENTERPRISE");
        organisation(api, "E1", "G", "ENTERPRISE");
        organisation(api, "E2", "G", "ENTERPRISE");
        organisation(api, "U", "E1", "UNIT");
        organisation(api, "S", "E1", "ENTERPRISE");
        organisation(api, "F", "", "ENTERPRISE");
        organisation(api, "F2", "", "ENTERPRISE");
        for (Relation relation : Relation.values()) {
            String at = field("organisation", organisation(relation));
            person(api, member(relation), canary(relation), at);
            person(api, "L-" + relation, "领衔" + relation.ordinal() + "号", at);
            api.post(
                            "/studios",
                            "{'code':'"
                                    + studio(relation)
                                    + "','name':'工作室','foundedOn':'2015'"
                                    + at
                                    + "}")
                    .with(201);
            people(api, relation, "L-" + relation, "LEADER");
            people(api, relation, member(relation), "MEMBER");
            api.post(
                            "/pairings",
                            "{'id':'"
                                    + pairing(relation)
                                    + "','mentors':['L-"
                                    + relation
                                    + "'],'apprentices':['"
                                    + member(relation)
                                    + "'],'startsOn':'2018-03-05'"
                                    + at
                                    + "}")
                    .with(201);
            taughtByAMember(api, relation);
        }
    }

    /** A studio whose leader learnt from the member: its evidence names somebody hidden. */
    private static void taughtByAMember(Api api, Relation relation) {
        String pupil = "Q-" + relation;
        person(api, pupil, "门生" + relation.ordinal() + "号", "");
        api.post(
                        "/pairings",
                        "{'mentors':['"
                                + member(relation)
                                + "'],'apprentices':['"
                                + pupil
                                + "'],'startsOn':'2019-04-06','endsOn':'2021-04-05'}")
                .with(201);
        String code = "D-" + relation;
        api.post("/studios", "{'code':'" + code + "','name':'新工作室','foundedOn':'2022'}").with(201);
        api.post(
                        "/studios/" + code + "/people",
                        "{'person':'" + pupil + "','role':'LEADER','from':'2022'}")
                .with(201);
    }

    private static void organisation(Api api, String code, String parent, String kind) {
        api.post(
                        "/organisations",
                        "{'code':'"
                                + code
                                + "','name':'单位"
                                + code
                                + "','kind':'"
                                + kind
                                + "'"
                                + field("parent", parent.isEmpty() ? null : parent)
                                + "}")
                .with(201);
    }

    private static void person(Api api, String id, String name, String at) {
        api.post("/people", "{'id':'" + id + "','name':'" + name + "'" + at + "}").with(201);
    }

    private static void people(Api api, Relation relation, String person, String role) {
        api.post(
                        "/studios/" + studio(relation) + "/people",
                        "{'person':'" + person + "','role':'" + role + "','from':'2015'}")
                .with(201);
    }

    static String field(String name, String value) {
        return value == null ? "" : ",'" + name + "':'" + value + "'";
    }
}
