package org.xinchuan.lineage.people;

import org.xinchuan.lineage.column.Days;
import org.xinchuan.lineage.column.KeyColumn;
import org.xinchuan.lineage.column.StretchColumn;
import org.xinchuan.lineage.fact.HeldPost;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Posts as {@link StretchColumn} has them: the number of the organisation and one more, and that of
 * the trade and one more, 0 where the post does not tell one.
 */
final class PostTable {
    private PostTable() {}

    /** The posts of stretches, by the codes that their numbers stand for. */
    static List<HeldPost> posts(int[] stretches, KeyColumn organisations, KeyColumn occupations) {
        List<HeldPost> posts = new ArrayList<>(stretches.length / StretchColumn.FIELDS);
        for (int i = 0; i < stretches.length; i += StretchColumn.FIELDS) {
            int occupation = stretches[i + 3];
            posts.add(
                    new HeldPost(
                            organisations.shared(stretches[i + 2] - 1),
                            occupation == 0 ? null : occupations.shared(occupation - 1),
                            Days.day(stretches[i]),
                            Days.day(stretches[i + 1])));
        }
        return posts;
    }

    /**
     * The stretches of posts.
     *
     * @param posts as {@link HeldPost#stretches} gives them
     * @param organisations gives codes their numbers
     * @param occupations gives codes their numbers
     */
    static int[] stretches(
            List<HeldPost> posts,
            ToIntFunction<String> organisations,
            ToIntFunction<String> occupations) {
        int[] stretches = new int[posts.size() * StretchColumn.FIELDS];
        int next = 0;
        for (HeldPost post : posts) {
            stretches[next++] = Days.of(post.from());
            stretches[next++] = Days.of(post.to());
            stretches[next++] = organisations.applyAsInt(post.organisation()) + 1;
            stretches[next++] =
                    post.occupation() == null ? 0 : occupations.applyAsInt(post.occupation()) + 1;
        }
        return stretches;
    }
}
