package org.xinchuan.speed;

import org.xinchuan.Province;
import org.xinchuan.lineage.fact.SliceFact;
import org.xinchuan.lineage.fact.StudioFact;
import org.xinchuan.lineage.fact.StudioRole;
import org.xinchuan.standard.PartialDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * As many studios as the province has (3,672), each founded by somebody who teaches: of the
 * leaders' apprentices three in five lead a studio too, so that they grow out of one another.
 */
final class Studios {
    static final int COUNT = 3_672;

    private final Province province;
    private final List<Integer> leaders = new ArrayList<>();

    Studios(Province province) {
        this.province = province;
        SplittableRandom random = new SplittableRandom(3_672);
        boolean[] leads = new boolean[province.people()];
        int count = 0;
        int least = Math.min(COUNT, province.people() / 20);
        // Places come in order of generations, so masters come before their apprentices.
        double ofNew = 0.1 * least / province.people();
        while (count < least) {
            for (int place = 0; place < province.people() && count < least; place++) {
                int mentor = province.mentor(place);
                double share = mentor >= 0 && leads[mentor] ? 0.6 : ofNew;
                if (!leads[place] && random.nextDouble() < share) {
                    leads[place] = true;
                    count++;
                }
            }
        }
        for (int place = 0; place < leads.length; place++) {
            if (leads[place]) {
                leaders.add(place);
            }
        }
    }

    /** All of them. */
    List<StudioFact> all() {
        List<StudioFact> studios = new ArrayList<>(leaders.size());
        for (int i = 0; i < leaders.size(); i++) {
            studios.add(studio(i));
        }
        return studios;
    }

    /** Such as S00017. */
    static String code(int number) {
        return "S%05d".formatted(number);
    }

    /** Which enterprise has it. */
    int organisation(int number) {
        return Province.organisation(province.number(leaders.get(number)));
    }

    private StudioFact studio(int number) {
        int place = leaders.get(number);
        LocalDate founded = province.since(place).plusYears(3);
        PartialDate day = PartialDate.of(founded.isAfter(World.AS_OF) ? World.AS_OF : founded);
        String leader = Province.id(province.number(place));
        return new StudioFact(
                code(number),
                Province.name(province.number(place)) + "创新工作室（演示）",
                day,
                null,
                List.of(new SliceFact(leader, StudioRole.LEADER, day, null, null)),
                List.of());
    }
}
