package org.xinchuan.identifier;

import org.xinchuan.standard.Fault;
import org.xinchuan.standard.IdentityNumber;
import org.xinchuan.standard.PhoneNumber;
import org.xinchuan.standard.Verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The numbers to be kept of a person; what is null or left out is no longer kept. */
record NumbersBody(String identityNumber, String phone) {

    /** What is wrong, never with the number itself. */
    List<Fault> faults(LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (identityNumber != null
                && IdentityNumber.check(identityNumber, today)
                        instanceof Verdict.Invalid<IdentityNumber>(var code, var message)) {
            faults.add(new Fault("identityNumber", code, message));
        }
        if (phone != null
                && PhoneNumber.check(phone)
                        instanceof Verdict.Invalid<PhoneNumber>(var code, var message)) {
            faults.add(new Fault("phone", code, message));
        }
        return faults;
    }

    /** In one spelling; only after {@link #faults} found none. */
    Numbers of(String person, LocalDate today) {
        return new Numbers(
                person,
                identityNumber == null
                        ? null
                        : IdentityNumber.check(identityNumber, today)
                                .accepted()
                                .orElseThrow()
                                .text(),
                phone == null ? null : PhoneNumber.check(phone).accepted().orElseThrow().text());
    }

    @Override
    public String toString() {
        return "NumbersBody";
    }
}
