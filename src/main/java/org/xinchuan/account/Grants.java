package org.xinchuan.account;

import org.xinchuan.access.Grant;
import org.xinchuan.access.Role;
import org.xinchuan.standard.Fault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be granted, and how it is written. */
final class Grants {

    private static final String AT = "@";

    /** Roles that hold for the whole province or not at all. */
    private static final Set<Role> PROVINCE_WIDE =
            EnumSet.of(Role.PROV_ADMIN, Role.AUDITOR, Role.OPERATOR);

    /** Everybody is PUBLIC, and SUBJECT is who signs in as the person of an account. */
    private static final Set<Role> NOT_GRANTED = EnumSet.of(Role.PUBLIC, Role.SUBJECT);

    private static final Comparator<Grant> ORDER =
            Comparator.comparing(Grant::role)
                    .thenComparing(
                            grant -> grant.organisation() == null ? "" : grant.organisation());

    private Grants() {}

    static boolean isProvinceWide(Role role) {
        return PROVINCE_WIDE.contains(role);
    }

    /** Every role that can be granted. */
    static Set<Role> grantable() {
        return EnumSet.complementOf(EnumSet.copyOf(NOT_GRANTED));
    }

    /** The role of that name, when it can be granted. */
    static Optional<Role> grantable(String name) {
        return grantable().stream().filter(role -> role.name().equals(name)).findFirst();
    }

    /** In a fixed order, each once. */
    static List<Grant> sorted(Collection<Grant> grants) {
        return grants.stream().distinct().sorted(ORDER).toList();
    }

    /** {@code RECORDER@E1}, or {@code AUDITOR} for the whole province. */
    static String text(Grant grant) {
        return grant.organisation() == null
                ? grant.role().name()
                : grant.role() + AT + grant.organisation();
    }

    static Grant parse(String text) {
        int at = text.indexOf(AT);
        return at < 0
                ? new Grant(Role.valueOf(text), null)
                : new Grant(Role.valueOf(text.substring(0, at)), text.substring(at + 1));
    }

    /** Whether one of what is held lets its holder hand on {@code wanted}. */
    static boolean covers(Collection<Grant> held, Grant wanted) {
        return held.stream()
                .filter(grant -> grant.role() == wanted.role())
                .anyMatch(
                        grant ->
                                grant.organisation() == null
                                        || grant.organisation().equals(wanted.organisation()));
    }

    /** What is wrong with grants as somebody asks for them. */
    static List<Fault> faults(List<Grant> grants) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < grants.size(); i++) {
            Grant grant = grants.get(i);
            String at = "grants/" + i;
            if (grant == null || grant.role() == null) {
                faults.add(
                        Fault.of(at + "/role", "REQUIRED_EMPTY", "请填写 role", "role is required"));
            } else if (NOT_GRANTED.contains(grant.role())) {
                faults.add(
                        Fault.of(
                                at + "/role",
                                "ROLE_NOT_GRANTED",
                                grant.role() + " 不能授予",
                                grant.role() + " cannot be granted"));
            } else if (PROVINCE_WIDE.contains(grant.role()) && grant.organisation() != null) {
                faults.add(
                        Fault.of(
                                at + "/organisation",
                                "ROLE_PROVINCE_WIDE",
                                grant.role() + " 只能面向全省授予，不带组织",
                                grant.role() + " holds for the whole province: no organisation"));
            }
        }
        return faults;
    }
}
