package org.xinchuan.heritage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Set;

class AchievementChangesTest {

    @Test
    void onlyWhatMayConcernThemIsCounted() {
        AchievementChanges changes = new AchievementChanges();
        changes.load();
        long before = changes.version();
        long all = changes.changes();
        changes.refresh(Set.of("pairing:A001", "organisation:O1"));
        assertThat(changes.version()).isEqualTo(before);
        assertThat(changes.changes()).isEqualTo(all + 1);
        changes.refresh(Set.of("pairing:A001", "innovation:R1"));
        assertThat(changes.version()).isEqualTo(before + 1);
        for (String subject : Set.of("ip-asset:I1", "person:P1", "studio:S1", "unheard-of")) {
            long last = changes.version();
            changes.refresh(Set.of(subject));
            assertThat(changes.version()).as(subject).isEqualTo(last + 1);
        }
        changes.load();
        assertThat(changes.version()).isEqualTo(before + 6);
    }
}
