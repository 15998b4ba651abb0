package org.xinchuan.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinchuan.ledger.Head;
import org.xinchuan.lineage.fact.Facts;
import org.xinchuan.lineage.people.PeopleLines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What is written is read again, and what is damaged is never believed. */
class SnapshotTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 28);
    private static final Head HEAD = new Head(7, "abc");

    @TempDir private Path folder;

    @Test
    void whatIsWrittenIsReadAgainAndGoesOn() throws IOException {
        Snapshot snapshot = new Snapshot(folder);
        assertThat(snapshot.read()).isEmpty();
        snapshot.write(new Snapshot.Kept(HEAD, lines()));
        Snapshot.Kept kept = snapshot.read().orElseThrow();
        assertThat(kept.head()).isEqualTo(HEAD);
        assertSame(kept.people());
        PeopleLines next = kept.people().change().removePairing("P2", Set.of("c")).done();
        assertThat(next.descendants("a", TODAY, 9).count()).isEqualTo(1);
        assertSame(kept.people());
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void aFileThatWasDamagedAnywhereIsNotBelieved() throws IOException {
        Snapshot snapshot = new Snapshot(folder);
        snapshot.write(new Snapshot.Kept(HEAD, lines()));
        Path file = folder.resolve("lineage.index");
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(3);
        for (int i = 0; i < 3000; i++) {
            byte[] damaged = whole.clone();
            int at = i < 200 ? i : random.nextInt(whole.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            assertThat(snapshot.read()).as("byte %d", at).isEqualTo(Optional.empty());
        }
        for (int i = 0; i < 200; i++) {
            Files.write(file, Arrays.copyOf(whole, random.nextInt(whole.length)));
            assertThat(snapshot.read()).isEqualTo(Optional.empty());
            Files.write(file, Arrays.copyOf(whole, whole.length + 1 + random.nextInt(20)));
            assertThat(snapshot.read()).isEqualTo(Optional.empty());
        }
    }

    private static PeopleLines lines() {
        return new Facts()
                .person("a", "甲")
                .person("b", "乙")
                .pairing("P1", "a", "b", "2001-02", "2003")
                .pairing("P2", "a b", "c", "1850-01-01", "")
                .pairing("P3", "c", "d", "", "")
                .done()
                .lines();
    }

    private static void assertSame(PeopleLines read) {
        PeopleLines plain = lines();
        assertThat(read.descendants("a", TODAY, 9).page(0, 9))
                .isEqualTo(plain.descendants("a", TODAY, 9).page(0, 9));
        assertThat(read.ancestors("d", TODAY, 9).page(0, 9))
                .isEqualTo(plain.ancestors("d", TODAY, 9).page(0, 9));
        assertThat(read.taughtTo("c")).isEqualTo(plain.taughtTo("c"));
        assertThat(read.taughtTo("b")).isEqualTo(plain.taughtTo("b"));
        assertThat(read.person("b")).isEqualTo(plain.person("b"));
    }
}
