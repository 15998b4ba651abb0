package org.xinchuan.studio;

import org.xinchuan.standard.NameOrder;
import org.xinchuan.standard.NamingLevel;
import org.xinchuan.standard.PartialDate;
import org.xinchuan.standard.SearchText;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;

/**
 * What a list or a picture shows of a studio.
 *
 * @param leaders everybody who led it, in order of time
 * @param names those it bore for a time, in order of time
 * @param namings every naming it ever had, in order of time
 */
public record StudioCard(
        String code,
        String name,
        Studio.Type type,
        PartialDate foundedOn,
        PartialDate closedOn,
        Studio.Status status,
        String field,
        String organisation,
        String organisationName,
        String region,
        String regionName,
        List<Leader> leaders,
        List<Named> namings,
        List<Bore> names) {

    /** A name that the studio bore for a time. */
    public record Bore(String name, PartialDate from, PartialDate to) {}

    /** Somebody who led the studio for a time. */
    public record Leader(
            String id, String name, StudioPerson.Role role, PartialDate from, PartialDate to) {

        /** Whether the leadership holds on a day; an unknown start counts as begun. */
        public boolean on(LocalDate day) {
            return (from == null || !from.first().isAfter(day))
                    && (to == null || !to.last().isBefore(day));
        }
    }

    /**
     * A naming without the studio that bears it.
     *
     * @param grantedByName of the body, when {@code grantedBy} is the code of an organisation
     */
    public record Named(
            NamingLevel level,
            PartialDate namedOn,
            String title,
            PartialDate validTo,
            Naming.Status status,
            String certNo,
            String docNo,
            String grantedBy,
            String grantedByName,
            Long fundingYuan) {

        /**
         * Whether it holds on a day. One that expired or was revoked held until its last day; when
         * nobody wrote that day down, it is not known to have held on any.
         */
        public boolean on(LocalDate day) {
            boolean ended = status == Naming.Status.EXPIRED || status == Naming.Status.REVOKED;
            if (validTo == null && ended) {
                return false;
            }
            return !namedOn.first().isAfter(day)
                    && (validTo == null || !validTo.last().isBefore(day));
        }
    }

    /**
     * What a search for it looks into: its name, the names it bore and those of everybody who led
     * it.
     */
    String searchText() {
        StringJoiner text = new StringJoiner(" ");
        text.add(SearchText.of(name, code));
        names.forEach(bore -> text.add(SearchText.of(bore.name())));
        leaders.forEach(leader -> text.add(SearchText.of(leader.name(), leader.id())));
        return text.toString();
    }

    /**
     * The place of its name in an order. One that begins with the name of somebody who led it
     * stands where that person's would, and so by the surname.
     */
    String nameKey(NameOrder order) {
        boolean person = leaders.stream().anyMatch(leader -> name.startsWith(leader.name()));
        return person ? order.ofPerson(name) : order.ofTitle(name);
    }

    /** Whether it was founded by a day; an unknown founding counts as founded. */
    public boolean foundedBy(LocalDate day) {
        return foundedOn == null || !foundedOn.first().isAfter(day);
    }

    /** Whether it is no more on a day; when it is only known to the year, from its first day. */
    public boolean closedBy(LocalDate day) {
        return closedOn != null && !closedOn.first().isAfter(day);
    }

    /** The levels of the namings that hold on a day, highest first. */
    public List<NamingLevel> levels(LocalDate day) {
        return namings.stream()
                .filter(naming -> naming.on(day))
                .map(Named::level)
                .distinct()
                .sorted(NamingLevel.BY_RANK.reversed())
                .toList();
    }

    /** The highest level on a day, or null when no naming holds. */
    public NamingLevel level(LocalDate day) {
        return levels(day).stream().max(Comparator.comparing(NamingLevel::rank)).orElse(null);
    }
}
