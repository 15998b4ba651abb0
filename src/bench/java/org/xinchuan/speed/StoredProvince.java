package org.xinchuan.speed;

import org.xinchuan.Province;
import org.xinchuan.graph.embedded.KernelFill;
import org.xinchuan.lineage.fact.CareerFact;
import org.xinchuan.lineage.fact.PairingFact;
import org.xinchuan.lineage.fact.StudioFact;
import org.xinchuan.standard.PartialDate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Writes people, certificates, honours, pairings and studios as an import would have left them. */
final class StoredProvince {

    private final World world;
    private final KernelFill store;
    private final long[] people;

    private StoredProvince(World world, KernelFill store) {
        this.world = world;
        this.store = store;
        people = new long[world.people()];
    }

    static void write(World world, Path data) {
        try (KernelFill store = new KernelFill(data)) {
            StoredProvince province = new StoredProvince(world, store);
            for (int number = 0; number < world.people(); number++) {
                province.person(number, world.life().of(world.places()[number]));
            }
            for (int number = 0; number < world.people(); number++) {
                int place = world.places()[number];
                if (world.province().mentor(place) >= 0) {
                    province.pairing(number, place, world.province().pairing(place));
                }
            }
            List<StudioFact> studios = world.studios().all();
            for (int i = 0; i < studios.size(); i++) {
                province.studio(studios.get(i), world.studios().organisation(i));
            }
        }
    }

    private void person(int number, CareerFact career) {
        String id = Province.id(number);
        people[number] =
                store.node(
                        "Person",
                        "personId",
                        id,
                        "name",
                        Province.name(number),
                        "searchText",
                        Province.name(number),
                        "status",
                        career.standing().name(),
                        "gender",
                        career.gender().name(),
                        "birthYear",
                        (long) career.birthYear(),
                        "revision",
                        1L);
        store.link(
                people[number],
                "EMPLOYED_BY",
                organisation(Province.organisation(number)),
                "factId",
                "E" + id,
                "validFrom",
                career.hired(),
                "validTo",
                career.left());
        long trade = store.known("Occupation", "code", career.occupation());
        store.link(people[number], "WORKS_AS", trade, "factId", "W" + id);
        for (CareerFact.Grade grade : career.grades()) {
            String key = id + "|EIGHT_LEVEL|" + grade.grade() + "|" + career.occupation();
            long certificate =
                    store.node(
                            "SkillCertificate",
                            "key",
                            key,
                            "scheme",
                            "EIGHT_LEVEL",
                            "grade",
                            grade.grade().name(),
                            "issuedOn",
                            grade.from().toString(),
                            "validFrom",
                            grade.from(),
                            "revision",
                            1L);
            store.link(
                    people[number],
                    "HOLDS",
                    certificate,
                    "factId",
                    "H" + key,
                    "validFrom",
                    grade.from());
            store.link(certificate, "FOR", trade, "factId", "F" + key);
        }
        for (CareerFact.Honour honour : career.honours()) {
            store.link(
                    people[number],
                    "HONOURED",
                    store.known(
                            "Honour",
                            "code",
                            honour.modelWorker() ? "PROV_MODEL_WORKER" : "CITY_CRAFTSMAN"),
                    "factId",
                    "R" + id,
                    "validFrom",
                    honour.since());
        }
    }

    private void pairing(int number, int place, PairingFact pairing) {
        long node =
                store.node(
                        "Pairing",
                        "pairingId",
                        pairing.id(),
                        "status",
                        pairing.status().name(),
                        "startsOn",
                        pairing.startsOn().toString(),
                        "validFrom",
                        pairing.startsOn().first(),
                        "endsOn",
                        pairing.endsOn().toString(),
                        "validTo",
                        pairing.endsOn().next(),
                        "revision",
                        1L);
        store.link(
                people[number],
                "APPRENTICED_IN",
                node,
                "factId",
                "A" + pairing.id(),
                "position",
                0L,
                "outcome",
                "GRADUATED");
        mentor(world.province().mentor(place), pairing, node, 0);
        mentor(world.province().second(place), pairing, node, 1);
        store.link(
                node,
                "UNDER",
                organisation(Province.organisation(number)),
                "factId",
                "U" + pairing.id());
    }

    private void mentor(int place, PairingFact pairing, long node, long position) {
        if (place >= 0) {
            store.link(
                    people[world.province().number(place)],
                    "MENTORS_IN",
                    node,
                    "factId",
                    "M" + position + pairing.id(),
                    "position",
                    position);
        }
    }

    private void studio(StudioFact studio, int organisation) {
        PartialDate founded = studio.foundedOn();
        LocalDate day = founded.first();
        long node =
                store.node(
                        "Studio",
                        "code",
                        studio.code(),
                        "name",
                        studio.name(),
                        "type",
                        "EMPLOYEE",
                        "foundedOn",
                        founded.toString(),
                        "validFrom",
                        day,
                        "searchText",
                        studio.name(),
                        "status",
                        "NAMED",
                        "revision",
                        1L);
        store.link(node, "HOSTED_AT", organisation(organisation), "factId", "O" + studio.code());
        String leader = studio.people().getFirst().person();
        store.link(
                people[Integer.parseInt(leader.substring(1))],
                "LEADS",
                node,
                "factId",
                "L" + studio.code(),
                "role",
                "LEADER",
                "from",
                founded.toString(),
                "validFrom",
                day);
    }

    private long organisation(int number) {
        return store.known("Organisation", "code", "O" + number);
    }
}
