package org.xinchuan.lineage.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Which post counts on which day. */
class HeldPostTest {

    private static final LocalDate DAY = LocalDate.of(2015, 3, 1);

    @Test
    void aPostCountsFromItsFirstDayToItsLast() {
        CareerFact career = career(null, post("E1", "2010-07-01", "2016-12-31"));
        assertThat(career.post(LocalDate.of(2010, 6, 30))).isEmpty();
        assertThat(career.post(LocalDate.of(2010, 7, 1))).isPresent();
        assertThat(career.post(LocalDate.of(2016, 12, 31))).isPresent();
        assertThat(career.post(LocalDate.of(2017, 1, 1))).isEmpty();
    }

    @Test
    void ofSeveralTheOneThatBeganLastCounts() {
        CareerFact career =
                career(
                        null,
                        post("E1", "2010-01-01", "2019-12-31"),
                        post("E2", "2014-01-01", "2015-12-31"),
                        post("E3", null, "2010-06-30"));
        assertThat(at(career, 2005)).isEqualTo("E3");
        assertThat(at(career, 2010)).isEqualTo("E1");
        assertThat(at(career, 2013)).isEqualTo("E1");
        assertThat(at(career, 2015)).isEqualTo("E2");
        assertThat(at(career, 2016)).isEqualTo("E1");
        assertThat(at(career, 2020)).isNull();
    }

    @Test
    void onePostWithoutAnEndLastsUntilSomethingElseBegins() {
        HeldPost open = post("E1", "2010-01-01", null);
        CareerFact career = career(null, open, post("E2", "2014-01-01", "2015-12-31"));
        assertThat(at(career, 2013)).isEqualTo("E1");
        assertThat(at(career, 2015)).isEqualTo("E2");
        assertThat(at(career, 2016)).isNull();
        assertThat(at(career(LocalDate.of(2012, 1, 1), open), 2011)).isEqualTo("E1");
        assertThat(at(career(LocalDate.of(2012, 1, 1), open), 2012)).isNull();
        assertThat(career(LocalDate.of(2009, 1, 1), open).posts()).isEmpty();
        assertThat(career(null, post("E1", null, null), open).posts()).isEmpty();
    }

    @Test
    void onAnyDayItIsThatOfAPlainSearch() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<HeldPost> recorded = posts(random);
            LocalDate hired = day(random);
            CareerFact career = career(hired, recorded.toArray(HeldPost[]::new));
            for (int i = 0; i < career.posts().size(); i++) {
                HeldPost post = career.posts().get(i);
                assertThat(post.from() == null || post.from().isBefore(post.to())).isTrue();
                assertThat(i == 0 || !career.posts().get(i - 1).to().isAfter(post.from())).isTrue();
            }
            for (int offset = -2; offset < 14; offset++) {
                LocalDate day = DAY.plusDays(offset);
                HeldPost slow = SlowPosts.on(day, recorded, hired);
                HeldPost found = career.post(day).orElse(null);
                assertThat(found == null).as("%d %s", seed, day).isEqualTo(slow == null);
                if (slow != null) {
                    assertThat(found.organisation()).isEqualTo(slow.organisation());
                    assertThat(Objects.equals(found.occupation(), slow.occupation())).isTrue();
                }
            }
        }
    }

    private static List<HeldPost> posts(Random random) {
        List<HeldPost> posts = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            LocalDate from = day(random);
            LocalDate to = day(random);
            boolean turned = from != null && to != null && !from.isBefore(to);
            posts.add(
                    new HeldPost(
                            "E" + random.nextInt(3),
                            random.nextBoolean() ? null : "T" + random.nextInt(2),
                            from,
                            turned ? from.plusDays(1) : to));
        }
        return posts;
    }

    private static LocalDate day(Random random) {
        return random.nextInt(4) == 0 ? null : DAY.plusDays(random.nextInt(12));
    }

    private static String at(CareerFact career, int year) {
        return career.post(LocalDate.of(year, 3, 1)).map(HeldPost::organisation).orElse(null);
    }

    private static CareerFact career(LocalDate hired, HeldPost... posts) {
        return new CareerFact(
                null,
                null,
                null,
                hired,
                null,
                null,
                List.of(),
                List.of(),
                HeldPost.stretches(List.of(posts), hired));
    }

    /** With its last day. */
    private static HeldPost post(String organisation, String from, String to) {
        return new HeldPost(
                organisation,
                null,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to).plusDays(1));
    }
}
