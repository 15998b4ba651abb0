package org.xinchuan;

import org.xinchuan.graph.embedded.KernelFill;
import org.xinchuan.standard.NameOrder;
import org.xinchuan.standard.SearchText;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Fills a store with people to look for, past the ledger, as an import would have left them: names
 * as common and as rare as they are, found as every name is, each person employed by one of a
 * thousand enterprises and in a trade.
 */
final class NamedProvince {

    static final int ENTERPRISES = 1000;
    static final String PROVINCE = "NAMED";

    /** The most common first; how many bear one falls with its place. */
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡"
                    + "余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫"
                    + "段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

    private static final String GIVEN =
            "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉力健永健世广志义兴良海山仁波宁"
                    + "贵福生龙元全国胜学祥才发武新利清飞彬富顺信子建华春荣爱玉红梅琳素云莲真环雪荣"
                    + "妹香月莺媛瑞凡佳嘉琼勤珍贞莉";

    private static final int OCCUPATIONS = 100;
    private static final LocalDate HIRED = LocalDate.of(2010, 1, 1);

    private final SplittableRandom random = new SplittableRandom(20231128);
    private final KernelFill store;

    private NamedProvince(KernelFill store) {
        this.store = store;
    }

    /** Into the store of a data directory that is migrated and not running. */
    static void fill(Path data, int people) {
        try (KernelFill store = new KernelFill(data)) {
            new NamedProvince(store).fill(people);
        }
    }

    static String enterprise(int number) {
        return PROVINCE + "-" + number;
    }

    private void fill(int people) {
        long top = organisation(PROVINCE, "全省（演示）", "AGENCY");
        long[] enterprises = new long[ENTERPRISES];
        for (int i = 0; i < ENTERPRISES; i++) {
            enterprises[i] = organisation(enterprise(i), "企业" + i + "（演示）", "ENTERPRISE");
            store.link(enterprises[i], "SUBSIDIARY_OF", top, "factId", "S" + i);
        }
        long[] trades = new long[OCCUPATIONS];
        for (int i = 0; i < OCCUPATIONS; i++) {
            trades[i] =
                    store.node(
                            "Occupation", "code", "NAMED-" + i, "name", "工种" + i, "revision", 1L);
        }
        for (int i = 0; i < people; i++) {
            long person = person(i);
            store.link(
                    person,
                    "EMPLOYED_BY",
                    enterprises[i % ENTERPRISES],
                    "factId",
                    "E" + i,
                    "validFrom",
                    HIRED);
            store.link(person, "WORKS_AS", trades[i % OCCUPATIONS], "factId", "W" + i);
        }
    }

    private long organisation(String code, String name, String kind) {
        return store.node(
                "Organisation",
                "code",
                code,
                "name",
                name,
                "kind",
                kind,
                "searchText",
                SearchText.of(name, code),
                "revision",
                1L);
    }

    private long person(int number) {
        String id = Province.id(number);
        String employeeNo = "%07d".formatted(number);
        String name = name();
        return store.node(
                "Person",
                "personId",
                id,
                "name",
                name,
                "employeeNo",
                employeeNo,
                "searchText",
                SearchText.of(name, employeeNo, id),
                "pinyinOrder",
                NameOrder.PINYIN.ofPerson(name),
                "strokeOrder",
                NameOrder.STROKES.ofPerson(name),
                "status",
                "ACTIVE",
                "revision",
                1L);
    }

    /** Four in five have a given name of two characters. */
    private String name() {
        double share = random.nextDouble();
        StringBuilder name = new StringBuilder();
        name.append(SURNAMES.charAt((int) (share * share * SURNAMES.length())));
        name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        if (random.nextInt(5) > 0) {
            name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        }
        return name.toString();
    }
}
