package org.xinchuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** No byte of a link can be changed, moved or dropped without its hash giving it away. */
final class ChangeRecordTest {

    private static final String BEFORE = "ab".repeat(32);

    private static final ChangeRecord LINK =
            ChangeRecord.after(
                    BEFORE,
                    42,
                    "2023-11-28T08:00:00Z",
                    new Actor("luru", "RECORDER", "E1"),
                    new Change("pairing.record", "pairing:A001", List.of("startsOn", "goal")));

    private static ChangeRecord of(List<String> texts, List<String> fields) {
        return new ChangeRecord(
                Long.parseLong(texts.get(0)),
                texts.get(1),
                texts.get(2),
                texts.get(3),
                texts.get(4),
                texts.get(5),
                texts.get(6),
                fields,
                texts.get(7));
    }

    @Test
    void followsWhatItWasMadeAfter() {
        assertThat(LINK.follows(BEFORE)).isTrue();
        assertThat(LINK.follows("ba" + BEFORE.substring(2))).isFalse();
    }

    @Test
    void everyChangedByteIsFound() {
        List<String> texts =
                List.of(
                        "42",
                        LINK.at(),
                        LINK.actor(),
                        LINK.role(),
                        LINK.scope(),
                        LINK.operation(),
                        LINK.subject(),
                        LINK.hash());
        int changed = 0;
        for (int text = 0; text < texts.size(); text++) {
            for (int at = 0; at < texts.get(text).length(); at++) {
                for (int bit = 0; bit < 7; bit++) {
                    StringBuilder damage = new StringBuilder(texts.get(text));
                    damage.setCharAt(at, (char) (damage.charAt(at) ^ 1 << bit));
                    if (text == 0 && !damage.toString().matches("[1-9]\\d*")) {
                        continue;
                    }
                    List<String> damaged = new ArrayList<>(texts);
                    damaged.set(text, damage.toString());
                    assertThat(of(damaged, LINK.fields()).follows(BEFORE))
                            .as(damaged + "")
                            .isFalse();
                    changed++;
                }
            }
        }
        assertThat(changed).isGreaterThan(800);
        for (List<String> fields :
                List.of(List.of("startsOn"), List.of("goal", "startsOn"), List.<String>of())) {
            assertThat(of(texts, fields).follows(BEFORE)).isFalse();
        }
    }

    @Test
    void aLinkFromBeforeRolesWereKeptStaysWhatItWas() {
        String hash = Chain.sha256("64:" + BEFORE + "2:4220:2023-11-28T08:00:00Z4:luru1:a1:b1:c");
        ChangeRecord old =
                new ChangeRecord(42, LINK.at(), "luru", null, null, "a", "b", List.of("c"), hash);

        assertThat(old.follows(BEFORE)).isTrue();
        ChangeRecord read =
                new ChangeRecord(42, LINK.at(), "luru", "a", "b", "c", "", List.of(), hash);
        assertThat(read.follows(BEFORE)).isFalse();
    }

    @Test
    void noFieldCanBeMovedIntoItsNeighbour() {
        assertThat(moved("luru", "RECORDERE", "1").follows(BEFORE)).isFalse();
        assertThat(moved("luruR", "ECORDER", "E1").follows(BEFORE)).isFalse();
    }

    private static ChangeRecord moved(String actor, String role, String scope) {
        return new ChangeRecord(
                42,
                LINK.at(),
                actor,
                role,
                scope,
                LINK.operation(),
                LINK.subject(),
                LINK.fields(),
                LINK.hash());
    }
}
