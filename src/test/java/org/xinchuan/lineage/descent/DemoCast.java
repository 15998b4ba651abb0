package org.xinchuan.lineage.descent;

import org.xinchuan.lineage.fact.Facts;
import org.xinchuan.lineage.fact.LineageFacts;
import org.xinchuan.lineage.fact.OriginKind;
import org.xinchuan.lineage.fact.PairingStatus;
import org.xinchuan.lineage.fact.StudioRole;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The nineteen studios of the demo group and the pairings they grew from, traps included. */
final class DemoCast {
    static final LocalDate TODAY = LocalDate.of(2023, 11, 28);

    private DemoCast() {}

    static LineageFacts facts() {
        Facts facts = new Facts();
        people(facts);
        studios(facts);
        members(facts);
        origins(facts);
        pairings(facts);
        traps(facts);
        return facts.done();
    }

    static StudioDescent descent() {
        return facts().descent(DescentRules.DEFAULT);
    }

    /** Every derived link as {@code parent→child} with the grades of its evidence, best first. */
    static Map<String, String> grades(StudioDescent descent) {
        Map<String, String> grades = new TreeMap<>();
        for (DescentLink link : descent.links()) {
            StringBuilder all = new StringBuilder();
            link.evidence().stream().map(Evidence::grade).distinct().sorted().forEach(all::append);
            grades.put(link.parent() + "→" + link.child(), all.toString());
        }
        return grades;
    }

    private static void people(Facts facts) {
        facts.person("沈砚秋", "沈砚秋").person("P020", "刘洋").person("P021", "刘洋").person("易安", "易安");
    }

    private static void studios(Facts facts) {
        led(facts, "S01", "沈砚秋劳模创新工作室", "2012-05-01", "", "沈砚秋", "2018-12-31");
        facts.leader("S01", "许明夏", "2019-01-01", "");
        led(facts, "S02", "顾长河创新工作室", "2013-04-20", "", "顾长河", "");
        led(facts, "S03", "司马岩创新工作室", "2013-09-10", "", "司马岩", "");
        led(facts, "S04", "陆知远创新工作室", "2014-05-04", "", "陆知远", "");
        led(facts, "S05", "韩水生创新工作室", "2015-06-01", "", "韩水生", "");
        led(facts, "S06", "覃山月创新工作室", "2015-10-15", "", "覃山月", "");
        led(facts, "S07", "欧阳霖创新工作室", "2016-04-28", "", "欧阳霖", "");
        led(facts, "S08", "阿依努尔·买买提创新工作室", "2017-05-01", "", "阿依努尔·买买提", "");
        led(facts, "S09", "程远帆创新工作室", "2017-11-10", "", "程远帆", "");
        led(facts, "S10", "戴一鸣创新工作室", "2018-05-04", "", "戴一鸣", "");
        led(facts, "S11", "智慧水电联合创新工作室", "2019-04-30", "", "江亦舟", "");
        facts.slice("S11", "白若川", StudioRole.CO_LEADER, "2019-04-30", "");
        led(facts, "S12", "罗小满创新工作室", "2019-10-20", "", "罗小满", "");
        led(facts, "S13", "新能源创新工作室", "2020-05-01", "", "尹朔风", "");
        led(facts, "S14", "易安创新工作室", "2021-05-01", "", "易安", "");
        led(facts, "S15", "卓玛央金创新工作室", "2022-06-01", "", "卓玛央金", "");
        led(facts, "S16", "纪云帆创新工作室", "2023-03-15", "", "纪云帆", "");
        led(facts, "S17", "云台风电创新工作室", "2017-03-01", "2020-04-30", "P020", "2020-04-29");
        led(facts, "S18", "坪坝光伏创新工作室", "2018-03-01", "2020-04-30", "尹朔风", "2020-04-29");
        led(facts, "S19", "江口燃运创新工作室", "2016-09-01", "2019-12-31", "高启明", "2019-12-30");
    }

    private static void led(
            Facts facts,
            String code,
            String name,
            String founded,
            String closed,
            String leader,
            String to) {
        facts.studio(code, name, founded, closed).leader(code, leader, founded, to);
    }

    private static void members(Facts facts) {
        facts.member("S01", "韩水生", "2012-05-01", "2015-05-31")
                .member("S01", "许明夏", "2012-05-01", "2018-12-31")
                .member("S02", "覃山月", "2013-04-20", "2015-10-31")
                .member("S02", "秦叔衡", "2013-04-20", "")
                .member("S03", "卓玛央金", "2018-01-01", "2022-05-31")
                .member("S04", "江亦舟", "2015-03-01", "2019-04-30")
                .member("S05", "戴一鸣", "2015-06-01", "2018-05-31")
                .member("S09", "纪云帆", "2019-06-01", "2023-03-31")
                .member("S17", "尹朔风", "2017-03-01", "2018-02-28");
    }

    private static void origins(Facts facts) {
        facts.origin("S07", "S03", OriginKind.SPIN_OFF, "DOC-S07")
                .origin("S15", "S03", OriginKind.SPLIT, "DOC-S15")
                .origin("S13", "S17", OriginKind.MERGER, "DOC-S13")
                .origin("S13", "S18", OriginKind.MERGER, "DOC-S13");
    }

    private static void pairings(Facts facts) {
        facts.pairing("A001", "沈砚秋", "陆知远", "2006-03-01", "2008-02-29")
                .pairing("A002", "沈砚秋", "韩水生 许明夏", "2012-06-01", "2014-05-31")
                .pairing("A003", "司马岩", "欧阳霖", "2013-10-01", "2015-09-30")
                .pairing("A004", "顾长河 陆知远", "阿依努尔·买买提", "2014-07-01", "2016-06-30")
                .pairing("A005", "陆知远", "程远帆 江亦舟", "2014-09-01", "2016-08-31")
                .pairing("A006", "韩水生", "戴一鸣", "2015-07-01", "2017-06-30")
                .pairing("A007", "欧阳霖", "白若川", "2016-06-01", "2018-05-31")
                .pairing("A008", "顾长河", "秦叔衡", "2008-01-01", "2009-12-31")
                .pairing("A009", "秦叔衡", "罗小满", "2016-01-01", "2017-12-31")
                .pairing("A010", "许明夏", "易安", "2019-03-01", "2021-02-28")
                .pairing("A011", "司马岩", "卓玛央金", "2018-01-01", "2019-12-31")
                .pairing("A012", "程远帆", "纪云帆", "2019-06-01", "2021-05-31");
    }

    private static void traps(Facts facts) {
        facts.pairing("A013", "沈砚秋", "覃山月", "2017-01-01", "2018-12-31")
                .pairing("A014", "顾长河", "戴一鸣", "2017-09-01", "2017-09-11", PairingStatus.TERMINATED)
                .pairing("A015", "司马岩", "P021", "2014-01-01", "2015-12-31")
                .pairing("A016", "覃山月", "许明夏", "2016-01-01", "2017-12-31")
                .pairing("A017", "顾长河", "高启明", "2017-01-01", "");
    }
}
