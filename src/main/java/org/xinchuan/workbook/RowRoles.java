package org.xinchuan.workbook;

import org.xinchuan.standard.Bilingual;
import org.xinchuan.standard.Verdict;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Reads as what the mentors of a row teach (DOMAIN.md §1.1). */
final class RowRoles {

    private static final Words<Role> ROLES =
            new Words<>(
                            Role.class,
                            role -> new Bilingual(role.chinese, role.name()),
                            "ROLE_UNKNOWN",
                            new Bilingual("师傅类型", "role of a mentor"))
                    .also(Role.BUSINESS, "业务", "技能导师", "技术导师", "业务师傅")
                    .also(Role.LIFE, "人生", "思想导师", "人生师傅")
                    .also(Role.INNOVATION, "创新", "创新师傅")
                    .also(Role.LEAD, "主", "主带", "主师傅", "主要导师", "第一导师")
                    .also(Role.CO, "副", "协带", "副师傅", "协助导师", "第二导师");

    private enum Role {
        BUSINESS("业务导师"),
        LIFE("人生导师"),
        INNOVATION("创新导师"),
        LEAD("主导师"),
        CO("副导师");

        private final String chinese;

        Role(String chinese) {
            this.chinese = chinese;
        }
    }

    private final Cells cells;

    RowRoles(Cells cells) {
        this.cells = cells;
    }

    /** One for each mentor, or the same for all; none where the row does not tell. */
    List<String> of(WrittenRow row, int mentors) {
        Spot spot = row.spot().at(row.data().first(PairingField.MENTOR_ROLE));
        List<String> written =
                row.data().ordinals(PairingField.MENTOR_ROLE).stream()
                        .map(one -> row.spot().at(row.data().cell(PairingField.MENTOR_ROLE, one)))
                        .filter(cells::holds)
                        .flatMap(one -> Arrays.stream(one.cell().text().split("[、，,；;/\\s]+")))
                        .toList();
        if (written.isEmpty() || mentors == 0) {
            return List.of();
        }
        if (written.size() != 1 && written.size() != mentors) {
            cells.faulty()
                    .error(
                            spot,
                            "LIST_LENGTH_MISMATCH",
                            "有 " + mentors + " 个师傅，却有 " + written.size() + " 项类型",
                            mentors + " mentors stand beside " + written.size() + " roles");
            return List.of();
        }
        List<Verdict<Role>> roles = written.stream().map(ROLES::check).toList();
        roles.forEach(role -> cells.faulty().say(spot, role));
        List<String> known =
                roles.stream().flatMap(role -> role.accepted().stream()).map(Role::name).toList();
        return known.size() == 1 ? Collections.nCopies(mentors, known.getFirst()) : known;
    }
}
