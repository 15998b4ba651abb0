package org.xinchuan.skill;

import org.xinchuan.standard.CertificateNumber;
import org.xinchuan.standard.Fault;
import org.xinchuan.standard.Faults;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.SkillGrade;
import org.xinchuan.standard.Timely;
import org.xinchuan.standard.Verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A grade or title that a person holds.
 *
 * @param grade of the eight levels a {@link SkillGrade}; of the X scheme {@code JUNIOR}, {@code
 *     INTERMEDIATE} or {@code SENIOR}, which are no grades of the eight (DOMAIN.md §1.6); otherwise
 *     the title or qualification as it is called
 * @param certNo kept in its standard spelling
 * @param issuedOn the day from which it is held
 * @param validTo the last day on which it holds; null for ever
 * @param issuer code or name of the body that rated
 */
public record Skill(
        String person,
        Scheme scheme,
        String grade,
        String occupation,
        String certNo,
        PartialDate issuedOn,
        PartialDate validTo,
        String issuer)
        implements Timely {

    /** What kind of certificate it is. */
    public enum Scheme {
        /** 新八级: the eight levels of vocational skill. */
        EIGHT_LEVEL,
        /** 职称: a professional title. */
        TITLE,
        /** 1+X: the vocational certificates beside a diploma. */
        X_1,
        /** 职业资格: a qualification of technical personnel. */
        PROFESSIONAL
    }

    private static final Set<String> X_GRADES = Set.of("JUNIOR", "INTERMEDIATE", "SENIOR");
    private static final Set<String> EIGHT =
            Arrays.stream(SkillGrade.values()).map(Enum::name).collect(Collectors.toSet());

    public Skill {
        Faults faults =
                new Faults()
                        .required("person", person)
                        .code("person", person)
                        .required("scheme", scheme)
                        .required("grade", grade)
                        .name("grade", grade)
                        .code("occupation", occupation)
                        .order("issuedOn", issuedOn, "validTo", validTo);
        Set<String> grades = grades(scheme);
        if (grade != null && !grades.isEmpty() && !grades.contains(grade)) {
            faults.add(
                    true,
                    "grade",
                    "GRADE_UNKNOWN",
                    "等级“" + grade + "”不在可选值中：" + listed(grades),
                    "\"" + grade + "\" is none of " + listed(grades));
        }
        if (certNo != null) {
            Verdict<CertificateNumber> verdict = CertificateNumber.check(certNo);
            if (verdict instanceof Verdict.Invalid<CertificateNumber>(var code, var message)) {
                faults.add(true, "certNo", code, message.zh(), message.en());
            } else {
                certNo = verdict.accepted().orElseThrow().text();
            }
        }
        faults.orThrow();
    }

    /** Its place among the eight levels; empty for other schemes. */
    public Optional<SkillGrade> level() {
        return scheme == Scheme.EIGHT_LEVEL
                ? Optional.of(SkillGrade.valueOf(grade))
                : Optional.empty();
    }

    /** What is doubtful about it; nothing of this is a reason to refuse. */
    public List<Fault> doubts() {
        List<Fault> doubts = new ArrayList<>();
        if (certNo == null || scheme != Scheme.EIGHT_LEVEL) {
            return doubts;
        }
        CertificateNumber number = new CertificateNumber(certNo);
        if (CertificateNumber.check(certNo)
                instanceof Verdict.Warn<CertificateNumber>(_, var code, var message)) {
            doubts.add(new Fault("certNo", code, message));
        }
        if (number.grade().isPresent() && !number.grade().equals(level())) {
            doubts.add(
                    Fault.of(
                            "grade",
                            "GRADE_AGAINST_CERT_NO",
                            "证书编号中的等级是" + number.grade().get().label().zh(),
                            "the number of the certificate says "
                                    + number.grade().get().label().en()));
        }
        if (number.year().isPresent()
                && issuedOn != null
                && issuedOn.first().getYear() != number.year().get()) {
            doubts.add(
                    Fault.of(
                            "issuedOn",
                            "YEAR_AGAINST_CERT_NO",
                            "证书编号中的年份是 " + number.year().get(),
                            "the number of the certificate says " + number.year().get()));
        }
        return doubts;
    }

    /**
     * What is doubtful about it beside others of the same person: a lower grade of the eight given
     * after a higher one. The paper may be right all the same.
     */
    public List<Fault> doubtsBeside(Collection<Skill> held) {
        return held.stream().noneMatch(this::fallsBelow)
                ? List.of()
                : List.of(
                        Fault.of(
                                "grade",
                                "GRADE_FALLS",
                                "发证日期晚于已有的更高等级，请核对",
                                "a higher grade is on record from an earlier day, please check"));
    }

    private boolean fallsBelow(Skill other) {
        return level().isPresent()
                && other.level().isPresent()
                && issuedOn != null
                && other.issuedOn != null
                && other.level().get().compareTo(level().get()) > 0
                && other.issuedOn.last().isBefore(issuedOn.first());
    }

    @Override
    public List<Fault> untimely(LocalDate today) {
        return Timely.ahead("issuedOn", issuedOn, today);
    }

    /** The grades of a scheme; empty when they are words of its own. */
    private static Set<String> grades(Scheme scheme) {
        return switch (scheme) {
            case EIGHT_LEVEL -> EIGHT;
            case X_1 -> X_GRADES;
            case null, default -> Set.of();
        };
    }

    private static String listed(Set<String> grades) {
        return Arrays.stream(SkillGrade.values())
                .map(Enum::name)
                .filter(grades::contains)
                .collect(Collectors.joining(", "));
    }
}
