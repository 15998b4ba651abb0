package org.xinchuan.lineage.fact;

import java.time.LocalDate;
import java.util.List;

/** Which post counts on a day, found by looking at each of them anew for every day. */
public final class SlowPosts {
    private SlowPosts() {}

    /** The post of a day; null when where the person works by the newest record counts. */
    public static HeldPost on(LocalDate day, List<HeldPost> recorded, LocalDate hired) {
        HeldPost found = null;
        for (HeldPost post : recorded) {
            LocalDate end = end(post, recorded, hired);
            boolean holds =
                    end != null
                            && day.isBefore(end)
                            && (post.from() == null || !day.isBefore(post.from()));
            if (holds && (found == null || before(post, found))) {
                found = post;
            }
        }
        return found;
    }

    private static LocalDate end(HeldPost post, List<HeldPost> recorded, LocalDate hired) {
        if (post.to() != null || post.from() == null) {
            return post.to();
        }
        LocalDate next = hired != null && hired.isAfter(post.from()) ? hired : null;
        for (HeldPost other : recorded) {
            LocalDate from = other.from();
            boolean later = from != null && from.isAfter(post.from());
            if (later && (next == null || from.isBefore(next))) {
                next = from;
            }
        }
        return next;
    }

    /** The later beginning counts, and of one beginning the first code. */
    private static boolean before(HeldPost one, HeldPost other) {
        long began = one.from() == null ? Long.MIN_VALUE : one.from().toEpochDay();
        long otherBegan = other.from() == null ? Long.MIN_VALUE : other.from().toEpochDay();
        if (began != otherBegan) {
            return began > otherBegan;
        }
        int codes = one.organisation().compareTo(other.organisation());
        String last = "\uFFFF";
        String trade = one.occupation() == null ? last : one.occupation();
        return codes != 0
                ? codes < 0
                : trade.compareTo(other.occupation() == null ? last : other.occupation()) < 0;
    }
}
