package org.xinchuan.account;

import org.xinchuan.access.Grant;
import org.xinchuan.access.Role;
import org.xinchuan.account.openid.NotSignedIn;
import org.xinchuan.account.openid.Reason;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the claims of a provider are worth here. A claim is found by its name, or by a path with
 * dots such as {@code realm_access.roles}; its value is one text or a list of them.
 *
 * @param name the claim to show people by
 * @param role the claim whose values {@code roles} knows
 * @param organisation the claim with the codes of the organisations that the roles hold for
 * @param roles what is granted for a value; other values are worth nothing
 */
public record ClaimRules(String name, String role, String organisation, Map<String, Role> roles) {

    private static final int LONGEST_NAME = 100;

    public ClaimRules {
        roles = Map.copyOf(roles);
    }

    /** Whether the claims name roles and organisations at all. */
    boolean say(Map<String, Object> claims) {
        return !values(claims, role).isEmpty() && !values(claims, organisation).isEmpty();
    }

    /** The name to show somebody by, or the subject when there is none. */
    String title(Map<String, Object> claims, String subject) {
        List<String> names = new ArrayList<>(values(claims, name));
        names.addAll(values(claims, "preferred_username"));
        names.add(subject);
        String first = names.getFirst().strip();
        return first.length() <= LONGEST_NAME ? first : first.substring(0, LONGEST_NAME);
    }

    /**
     * What is granted to whoever has these claims: each role for each organisation, or for the
     * whole province where it cannot be for less.
     *
     * @throws NotSignedIn when that is nothing, or a role has no organisation to hold for; it is
     *     never taken for the whole province then
     */
    List<Grant> grants(Map<String, Object> claims) throws NotSignedIn {
        Set<Role> held = EnumSet.noneOf(Role.class);
        for (String value : values(claims, role)) {
            if (roles.containsKey(value)) {
                held.add(roles.get(value));
            }
        }
        if (held.isEmpty()) {
            throw new NotSignedIn(Reason.NO_ROLE, "no role of the claim " + role + " is known");
        }
        List<String> organisations = values(claims, organisation);
        List<Grant> grants = new ArrayList<>();
        for (Role one : held) {
            if (Grants.isProvinceWide(one)) {
                grants.add(new Grant(one, null));
            } else if (organisations.isEmpty()) {
                throw new NotSignedIn(
                        Reason.NO_ORGANISATION,
                        one + " needs an organisation in the claim " + organisation);
            } else {
                organisations.forEach(code -> grants.add(new Grant(one, code)));
            }
        }
        return Grants.sorted(grants);
    }

    private static List<String> values(Map<String, Object> claims, String path) {
        Object found = claims.get(path);
        if (found == null) {
            found = claims;
            for (String step : path.split("\\.")) {
                found = found instanceof Map<?, ?> map ? map.get(step) : null;
            }
        }
        List<?> all =
                found instanceof List<?> list ? list : found == null ? List.of() : List.of(found);
        return all.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
    }
}
