package org.xinchuan.pairing;

import org.xinchuan.pairing.PlannedFacts.Certificate;
import org.xinchuan.pairing.PlannedFacts.Someone;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.SkillGrade;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether somebody is qualified to teach: by a grade, a title, an honour or years of work. */
final class Qualification {

    private static final String EIGHT_LEVEL = "EIGHT_LEVEL";

    private final Someone someone;
    private final String occupation;
    private final LocalDate day;

    /**
     * @param occupation that is taught; null when not known
     */
    Qualification(Someone someone, String occupation, LocalDate day) {
        this.someone = someone;
        this.occupation = occupation == null ? someone.occupation() : occupation;
        this.day = day;
    }

    /**
     * Whether one of the words of a rule is met; empty when what is on record does not tell.
     * Whoever has a certificate on record is taken to have no other than those on record.
     */
    Optional<Boolean> meets(List<String> words) {
        boolean open = false;
        for (String word : words) {
            Optional<Boolean> met = meets(word);
            if (met.orElse(false)) {
                return met;
            }
            open |= met.isEmpty();
        }
        return open ? Optional.empty() : Optional.of(false);
    }

    private Optional<Boolean> meets(String word) {
        if (word.equals(PairingValues.MODEL_WORKER)) {
            return Optional.of(
                    someone.honours().stream().anyMatch(honour -> begun(honour.onDate())));
        }
        if (word.startsWith(PairingValues.YEARS)) {
            return years(Integer.parseInt(word.substring(PairingValues.YEARS.length())));
        }
        if (someone.certificates().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                word.startsWith(PairingValues.TITLE)
                        ? title(word.substring(PairingValues.TITLE.length()))
                        : grade(SkillGrade.valueOf(word)));
    }

    private boolean grade(SkillGrade least) {
        return held().filter(
                        one ->
                                one.scheme().equals(EIGHT_LEVEL)
                                        && PairingValues.isGrade(one.grade()))
                .anyMatch(one -> SkillGrade.valueOf(one.grade()).compareTo(least) >= 0);
    }

    private boolean title(String least) {
        return held().filter(one -> one.scheme().equals("TITLE"))
                .anyMatch(
                        one ->
                                PairingValues.TITLES.indexOf(one.grade())
                                        >= PairingValues.TITLES.indexOf(least));
    }

    private Optional<Boolean> years(int least) {
        Stream<PartialDate> posts =
                someone.posts().stream()
                        .filter(post -> isOf(post.occupation()))
                        .map(PlannedFacts.Held::startsOn);
        Stream<PartialDate> now =
                isOf(someone.occupation()) ? Stream.of(someone).map(Someone::hiredOn) : Stream.of();
        return Stream.concat(posts, now)
                .filter(Objects::nonNull)
                .map(PartialDate::last)
                .min(LocalDate::compareTo)
                .map(since -> !since.plusYears(least).isAfter(day));
    }

    /** Whether a post is of the trade that is taught; one without a trade may be. */
    private boolean isOf(String trade) {
        return trade == null || occupation == null || trade.equals(occupation);
    }

    private Stream<Certificate> held() {
        return someone.certificates().stream()
                .filter(one -> begun(one.issuedOn()))
                .filter(one -> one.validTo() == null || !one.validTo().last().isBefore(day));
    }

    /** What has no date is taken to have been before. */
    private boolean begun(PartialDate date) {
        return date == null || !date.first().isAfter(day);
    }
}
